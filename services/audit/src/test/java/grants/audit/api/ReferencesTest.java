package grants.audit.api;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import grants.audit.AuditService;
import grants.audit.inbound.KeepFact;
import grants.contract.PublicFact;
import grants.contract.ShareV1;
import grants.contract.TextV1;
import grants.contract.bank.PaymentReportV1;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.RepaymentReceivedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.embedded.TestBroker;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Origin;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** From whatever stands on a paper to the beneficiary and the grant. */
class ReferencesTest {

	private static final Instant NOON = Instant.parse("2025-03-03T04:00:00Z");

	private static final TestService AUDIT = TestService.of(AuditService.class, "audit");

	private static TestFacts others;

	private final SocialCreditCode beneficiary = Beneficiaries.next();

	private final String grant = UUID.randomUUID().toString();

	private final String application = "application-" + grant;

	private final Http auditor = AUDIT.as(Person.of("u-audit").with(Role.AUDITOR));

	@BeforeAll
	static void start() {
		AUDIT.start();
		others = new TestFacts(TestBroker.bootstrap());
	}

	@AfterAll
	static void stop() {
		others.close();
		AUDIT.close();
	}

	private String tell(String topic, PublicFact fact) {
		String id = UUID.randomUUID().toString();
		others.publish(new OutgoingFact(id, "/grants/x", topic, fact, NOON,
				new Origin("http:test", new Actor("u-wang", "finance-releaser"), "c-1", null), "stream-" + grant, 1));
		return id;
	}

	private Answer ask(String reference) {
		return auditor.get("/v1/references?reference=" + URLEncoder.encode(reference, StandardCharsets.UTF_8));
	}

	private void leads(String reference, List<String> applications, String... facts) {
		JsonNode found = ask(reference).expect(200).json();
		assertThat(found.path("reference").asString()).isEqualTo(reference.strip());
		assertThat(texts(found.path("beneficiaries"))).containsExactly(beneficiary.value());
		assertThat(texts(found.path("applications"))).isEqualTo(applications);
		assertThat(found.path("facts").valueStream().map(fact -> fact.path("factId").asString()))
			.containsExactlyInAnyOrder(facts);
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	@Test
	void of_a_bank_of_a_payment_and_of_an_instruction_lead_to_the_grant() {
		String instruction = "instruction-" + UUID.randomUUID();
		String bank = "回单 " + grant + "/7";
		String sent = tell("grants.disbursement", new PaymentSentV1(instruction, "award-" + grant, beneficiary.value(),
				"city", 16666500, "u-chen", NOON));
		// the bank knows neither application nor award
		String report = tell("grants.bank.reports",
				new PaymentReportV1(instruction, beneficiary.value(), "PAID", bank, "", LocalDate.parse("2025-03-04")));
		eventually(() -> leads(instruction, List.of(application), sent, report));
		eventually(() -> leads(" " + bank + " ", List.of(application), report));
		leads("award-" + grant, List.of(application), sent);
	}

	@Test
	void of_a_case_a_commitment_and_a_repayment_lead_to_the_grant() {
		String id = UUID.randomUUID().toString();
		String opened = tell("grants.clawback",
				new ClawbackOpenedV1("clawback-" + id, "award-" + grant, beneficiary.value(), "obligation-" + id,
						new TextV1("告知", "notice"), List.of("十"), LocalDate.parse("2025-04-01"), "u-1", NOON));
		String repaid = tell("grants.clawback",
				new RepaymentReceivedV1("clawback-" + id, "award-" + grant, beneficiary.value(), "IN-" + id, 100,
						List.of(new ShareV1("city", 100)), 0, LocalDate.parse("2025-07-18"), NOON));
		eventually(() -> leads("clawback-" + id, List.of(application), opened, repaid));
		leads("obligation-" + id, List.of(application), opened);
		leads("IN-" + id, List.of(application), repaid);
	}

	@Test
	void of_a_registry_lead_to_the_beneficiary_alone_also_if_an_earlier_version_has_kept_them() {
		String reference = "登记内变字〔2025〕第 " + grant + " 号";
		String moved = tell("grants.registry", new ResidencyMovedV1(beneficiary.value(), "TAX", "410105", "410300",
				LocalDate.parse("2025-05-16"), reference));
		eventually(() -> leads(reference, List.of(), moved));
		MongoDatabase database = AUDIT.bean(MongoDatabase.class);
		database.getCollection("facts").updateOne(Filters.eq("_id", moved), Updates.unset("numbers"));
		database.getCollection("upkeep").deleteMany(new Document());
		ask(reference).problem(404);
		new KeepFact(database); // as a start does
		leads(reference, List.of(), moved);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = "AUDITOR", mode = EnumSource.Mode.EXCLUDE)
	void are_looked_up_by_auditors_only(Role role) {
		AUDIT.as(Person.of("u-li").with(role)).get("/v1/references?reference=x").problem(403);
		AUDIT.asNobody().get("/v1/references?reference=x").problem(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "?reference=", "?reference=%20", "?reference=%E3%80%80" })
	void what_is_none_is_said(String query) {
		assertThat(auditor.get("/v1/references" + query).problem(400).fields()).containsExactly("reference");
	}

	@Test
	void what_nobody_has_told_is_not_there() {
		for (String none : List.of("instruction-" + UUID.randomUUID(), "乙置业有限公司", "$where", "{}", "91410100", ".*")) {
			assertThat(ask(none).problem(404).detail()).contains("编号");
		}
		assertThat(ask("x".repeat(201)).problem(400).fields()).containsExactly("reference");
	}

}
