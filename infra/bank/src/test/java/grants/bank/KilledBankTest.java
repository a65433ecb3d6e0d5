package grants.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import grants.contract.PayeeV1;
import grants.contract.Topics;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.TestBroker;
import grants.embedded.TestStore;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.IncomingFact;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The bank is killed again and again while instructions come in, some of them twice. */
class KilledBankTest {

	private static final int KILLS = 4;

	private static final int INSTRUCTIONS_PER_LIFE = 150;

	private final String database = TestStore.freshDatabase();

	private final SocialCreditCode beneficiary = Beneficiaries.next();

	private final Random random = new Random(4);

	private final Set<String> ordered = new HashSet<>();

	@BeforeEach
	void open() {
		SimulatedBank.topics(TestBroker.bootstrap()).ensure();
	}

	@Test
	void no_kill_debits_twice_or_leaves_a_debit_unreported() throws Exception {
		try (TestFacts facts = new TestFacts(TestBroker.bootstrap());
				Ledger ledger = new Ledger(TestStore.uri(), database, TestSeals.shared())) {
			int unfinished = 0;
			for (int life = 0; life < KILLS; life++) {
				order(facts);
				Process bank = start();
				try {
					awaitTheMiddleOfIt(ledger);
				}
				finally {
					bank.destroyForcibly().waitFor();
				}
				unfinished += ordered.size() - debits(ledger.entries()).size();
			}
			assertThat(unfinished).as("instructions that a kill left undone").isPositive();
			order(facts);
			try (SimulatedBank bank = SimulatedBank.start(TestBroker.bootstrap(), TestStore.uri(), database,
					InstantSource.system(), TestSeals.shared())) {
				for (String instruction : ordered) {
					facts.await(PaymentReportV1.class, (report) -> report.instructionId().equals(instruction));
				}
				assertThat(debits(bank.ledger())).containsExactlyInAnyOrderElementsOf(ordered);
			}
			Map<String, Set<Object>> reports = facts.about(beneficiary)
				.stream()
				.filter((fact) -> fact.topic().equals(Topics.BANK_REPORTS))
				.collect(Collectors.groupingBy((fact) -> fact.data().path("instructionId").asString(),
						Collectors.mapping(KilledBankTest::content, Collectors.toSet())));
			assertThat(reports.keySet()).isEqualTo(ordered);
			assertThat(reports.values()).as("told once or often, always the same").allMatch((said) -> said.size() == 1);
		}
	}

	/** It has begun with what is new and is not through with it. */
	private void awaitTheMiddleOfIt(Ledger ledger) {
		int begun = ordered.size() - INSTRUCTIONS_PER_LIFE + random.nextInt(INSTRUCTIONS_PER_LIFE);
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(5))
			.until(() -> debits(ledger.entries()).size() > begun);
	}

	private List<String> debits(List<Document> entries) {
		return entries.stream()
			.filter((entry) -> entry.getString("beneficiary").equals(beneficiary.value()))
			.map((entry) -> entry.getString("_id"))
			.toList();
	}

	private void order(TestFacts facts) {
		List<PaymentInstructionV1> all = new ArrayList<>();
		for (int i = 0; i < INSTRUCTIONS_PER_LIFE; i++) {
			String id = "instruction-" + UUID.randomUUID();
			ordered.add(id);
			all.add(new PaymentInstructionV1(id, beneficiary.value(), "city", 100,
					new PayeeV1(beneficiary.value(), TestSeals.seal(beneficiary, "某某建筑有限公司").value(), "102491000011",
							TestSeals.seal(beneficiary, "1702020109000123456").value()),
					"奖补"));
		}
		all.forEach(facts::publish);
		all.stream().filter((_) -> random.nextInt(4) == 0).forEach(facts::publish);
	}

	private Process start() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), BankProcess.class.getName(),
				TestBroker.bootstrap(), TestStore.uri(), database, TestSeals.masterKeys().toString())
			.inheritIO()
			.start();
	}

	private static Object content(IncomingFact fact) {
		return List.of(fact.id(), fact.recordedAt(), fact.data());
	}

}
