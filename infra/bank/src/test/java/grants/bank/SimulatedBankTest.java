package grants.bank;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.PayeeV1;
import grants.contract.Topics;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.bank.PaymentReportV1;
import grants.embedded.TestBroker;
import grants.embedded.TestStore;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.IncomingFact;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatedBankTest {

	private static final String OPEN_ACCOUNT = "1702020109000123456";

	private static final String CLOSED_ACCOUNT = "1702020109000120000";

	/** Late in the evening in Greenwich it is the next day in the city. */
	private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T17:00:00Z"));

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

	private final String database = TestStore.freshDatabase();

	private final SocialCreditCode beneficiary = Beneficiaries.next();

	private TestFacts facts;

	@BeforeEach
	void open() {
		SimulatedBank.topics(TestBroker.bootstrap()).ensure();
		facts = new TestFacts(TestBroker.bootstrap());
	}

	@AfterEach
	void close() {
		facts.close();
	}

	@Test
	void a_payment_to_an_open_account_is_paid_and_reported() {
		PaymentInstructionV1 instruction = instruction(OPEN_ACCOUNT);
		try (SimulatedBank bank = bank(CLOCK)) {
			String cause = facts.publish(instruction);

			IncomingFact told = facts.awaitEnvelope(PaymentReportV1.class, this::isOurs);

			PaymentReportV1 report = TestFacts.decode(PaymentReportV1.class, told);
			assertThat(report).isEqualTo(new PaymentReportV1(instruction.instructionId(), beneficiary.value(), "PAID",
					report.bankReference(), "", TODAY));
			assertThat(report.bankReference()).startsWith("BK-");
			assertThat(told.causation()).isEqualTo(cause);
			assertThat(told.source()).isEqualTo("/bank");
			assertThat(entries(bank)).hasSize(1)
				.first()
				.satisfies((entry) -> assertThat(entry).containsEntry("_id", instruction.instructionId())
					.containsEntry("outcome", "PAID")
					.containsEntry("amountFen", instruction.amountFen())
					.containsEntry("account", TestSeals.seal(beneficiary, OPEN_ACCOUNT).value()));
		}
	}

	@Test
	void a_payment_to_a_closed_account_is_returned() {
		try (SimulatedBank bank = bank(CLOCK)) {
			facts.publish(instruction(CLOSED_ACCOUNT));

			PaymentReportV1 report = facts.await(PaymentReportV1.class, beneficiary);

			assertThat(report.outcome()).isEqualTo("RETURNED");
			assertThat(report.reason()).contains("account closed");
			assertThat(entries(bank)).extracting((entry) -> entry.getString("outcome")).containsExactly("RETURNED");
		}
	}

	@Test
	void PAY_ONCE_an_instruction_that_arrives_again_is_not_carried_out_again() {
		PaymentInstructionV1 instruction = instruction(OPEN_ACCOUNT);
		PaymentInstructionV1 other = instruction(OPEN_ACCOUNT);
		try (SimulatedBank bank = bank(CLOCK)) {
			facts.publish(instruction);
			facts.publish(instruction);
			facts.publish(new PaymentInstructionV1(instruction.instructionId(), instruction.beneficiaryCode(),
					instruction.treasury(), 7, instruction.payee(), instruction.purpose()));
			facts.publish(other);
			awaitReportFor(other);

			assertThat(entries(bank)).extracting((entry) -> entry.getString("_id"))
				.containsExactlyInAnyOrder(instruction.instructionId(), other.instructionId());
			assertThat(entries(bank)).extracting((entry) -> entry.getLong("amountFen"))
				.containsOnly(instruction.amountFen());
			assertThat(reportsFor(instruction)).hasSize(3);
			assertThat(reportsFor(instruction).stream().map(SimulatedBankTest::content).distinct()).hasSize(1);
		}
	}

	@Test
	void what_was_carried_out_before_a_crash_is_reported_after_it() {
		PaymentInstructionV1 instruction = instruction(OPEN_ACCOUNT);
		String id = facts.publish(instruction);
		try (Ledger ledger = new Ledger(TestStore.uri(), database, TestSeals.shared())) {
			ledger.execute(instruction, arrived(id), CLOCK.instant());
		}

		try (SimulatedBank bank = bank(InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z")))) {
			PaymentReportV1 report = facts.await(PaymentReportV1.class, beneficiary);

			assertThat(report.valueDate()).isEqualTo(TODAY);
			assertThat(entries(bank)).hasSize(1);
		}
	}

	@Test
	void what_was_reported_before_a_crash_is_reported_again_alike() throws Exception {
		PaymentInstructionV1 instruction = instruction(OPEN_ACCOUNT);
		facts.publish(instruction);
		List<Document> before;
		try (SimulatedBank bank = bank(CLOCK)) {
			awaitReportFor(instruction);
			before = entries(bank);
		}
		forgetOffsets();

		try (SimulatedBank bank = bank(InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z")))) {
			PaymentInstructionV1 next = instruction(OPEN_ACCOUNT);
			facts.publish(next);
			awaitReportFor(next);

			assertThat(reportsFor(instruction)).hasSize(2);
			assertThat(reportsFor(instruction).stream().map(SimulatedBankTest::content).distinct()).hasSize(1);
			assertThat(entries(bank)).hasSize(2).containsAll(before);
		}
	}

	@Test
	void what_is_no_instruction_is_left_alone() {
		try (SimulatedBank bank = bank(CLOCK)) {
			facts.publish(new ProducerRecord<>(Topics.BANK_INSTRUCTIONS, beneficiary.value(), new byte[] { 1 }));
			PaymentInstructionV1 next = instruction(OPEN_ACCOUNT);
			facts.publish(next);

			awaitReportFor(next);

			assertThat(entries(bank)).hasSize(1);
		}
	}

	private SimulatedBank bank(InstantSource clock) {
		return SimulatedBank.start(TestBroker.bootstrap(), TestStore.uri(), database, clock, TestSeals.shared());
	}

	/** The broker is shared: other tests' instructions are carried out too. */
	private List<Document> entries(SimulatedBank bank) {
		return bank.ledger()
			.stream()
			.filter((entry) -> entry.getString("beneficiary").equals(beneficiary.value()))
			.toList();
	}

	private PaymentInstructionV1 instruction(String account) {
		return new PaymentInstructionV1("instruction-" + UUID.randomUUID(), beneficiary.value(), "city", 16_666_501,
				new PayeeV1(beneficiary.value(), TestSeals.seal(beneficiary, "某某建筑有限公司").value(), "102491000011",
						TestSeals.seal(beneficiary, account).value()),
				"绿色建筑奖补");
	}

	private void awaitReportFor(PaymentInstructionV1 instruction) {
		facts.await(PaymentReportV1.class, (report) -> report.instructionId().equals(instruction.instructionId()));
	}

	private List<IncomingFact> reportsFor(PaymentInstructionV1 instruction) {
		return facts.about(beneficiary)
			.stream()
			.filter((fact) -> fact.topic().equals(Topics.BANK_REPORTS)
					&& fact.data().path("instructionId").asString().equals(instruction.instructionId()))
			.toList();
	}

	/** What a reader gets to see: the same id must say the same. */
	private static Object content(IncomingFact fact) {
		return List.of(fact.id(), fact.recordedAt(), fact.correlation(), fact.data());
	}

	private boolean isOurs(PaymentReportV1 report) {
		return report.beneficiaryCode().equals(beneficiary.value());
	}

	private IncomingFact arrived(String id) {
		return new IncomingFact(id, "", "/grants/test", Topics.BANK_INSTRUCTIONS, 0, 0, beneficiary.value(),
				CLOCK.instant(), Actor.system("test"), "test-" + id, null, null, 0,
				JsonNodeFactory.instance.objectNode());
	}

	private void forgetOffsets() throws Exception {
		try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, TestBroker.bootstrap()))) {
			admin.deleteConsumerGroups(List.of(database)).all().get();
		}
	}

}
