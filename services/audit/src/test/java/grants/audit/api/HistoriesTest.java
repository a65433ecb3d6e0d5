package grants.audit.api;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import grants.audit.AuditService;
import grants.contract.CallV1;
import grants.contract.PublicFact;
import grants.contract.ShareV1;
import grants.contract.TextV1;
import grants.contract.application.ApplicationReceivedUnderCallV1;
import grants.contract.application.CallClosedV1;
import grants.contract.application.CallExtendedV1;
import grants.contract.application.CallOpenedV1;
import grants.contract.bank.PaymentInstructionV1;
import grants.contract.PayeeV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.ObligationBrokenV1;
import grants.contract.clawback.RepaymentReceivedV1;
import grants.contract.disbursement.PaymentSentV1;
import grants.contract.registry.ResidencyMovedV1;
import grants.contract.review.OpinionGivenV1;
import grants.embedded.TestBroker;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.Origin;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoriesTest {

	private static final Instant NOON = Instant.parse("2025-03-03T04:00:00Z");

	private static final TestService AUDIT = TestService.of(AuditService.class, "audit");

	private static TestFacts others;

	private final SocialCreditCode beneficiary = Beneficiaries.next();

	private final String grant = UUID.randomUUID().toString();

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

	private String tell(String source, PublicFact fact, @Nullable String cause) {
		String id = UUID.randomUUID().toString();
		Origin origin = new Origin("http:test", new Actor("u-wang", "reviewer"), "c-" + grant, cause);
		others.publish(new OutgoingFact(id, "/grants/" + source, "grants." + source, fact, NOON, origin,
				"stream-" + grant, 1));
		return id;
	}

	private String moved() {
		return tell("registry", new ResidencyMovedV1(beneficiary.value(), "TAX", "410105", "410300",
				LocalDate.parse("2025-05-16"), "REG-1"), null);
	}

	private String broken(@Nullable String cause) {
		return tell("clawback", new ObligationBrokenV1("obligation-" + grant, "award-" + grant, beneficiary.value(),
				"TAX", LocalDate.parse("2025-05-16"), "郑政〔2022〕19号 三、（一）", NOON), cause);
	}

	private List<String> ids(String path) {
		return auditor.get(path)
			.expect(200)
			.json()
			.at("/entries")
			.valueStream()
			.map(e -> e.at("/factId").asString())
			.toList();
	}

	@Test
	void a_grant_is_told_with_what_caused_it_although_the_cause_arrives_last() {
		String moved = UUID.randomUUID().toString();
		String broken = broken(moved);
		String barred = tell("clawback", new BeneficiaryBarredV1(beneficiary.value(), "郑政〔2022〕19号", "award-" + grant,
				new TextV1("迁出", "moved out"), "郑政〔2022〕19号 三、（一）", NOON), moved);
		eventually(() -> assertThat(ids("/v1/awards/award-" + grant + "/history")).containsExactly(broken, barred));

		others.publish(OutgoingFact.ofOutside(moved, "/registry",
				new ResidencyMovedV1(beneficiary.value(), "TAX", "410105", "410300", LocalDate.parse("2025-05-16"),
						"REG-1"),
				NOON.plusSeconds(9), new Origin("registry:1", Actor.system("registry"), "c-1", null)));

		eventually(() -> assertThat(ids("/v1/applications/application-" + grant + "/history")).containsExactly(moved,
				broken, barred));
		JsonNode first = auditor.get("/v1/applications/application-" + grant + "/history").json().at("/entries/0");
		assertThat(first.at("/sentence/zh").asString()).isEqualTo("登记机关通报：税务征管关系自 2025-05-16 由金水区迁往洛阳市");
		assertThat(first.at("/sentence/en").asString())
			.isEqualTo("registry: tax relation moved from Jinshui District to Luoyang on 2025-05-16");
	}

	@Test
	void a_fact_told_twice_is_in_the_history_once() {
		String id = broken(null);
		Origin origin = new Origin("http:test", new Actor("u-wang", "reviewer"), "c-1", null);
		others
			.publish(new OutgoingFact(id, "/grants/clawback", "grants.clawback",
					new ObligationBrokenV1("obligation-" + grant, "award-" + grant, beneficiary.value(), "TAX",
							LocalDate.parse("2025-05-16"), "郑政〔2022〕19号 三、（一）", NOON),
					NOON, origin, "stream-" + grant, 1));
		String last = moved();

		eventually(() -> assertThat(ids("/v1/beneficiaries/" + beneficiary + "/history")).contains(last));
		assertThat(ids("/v1/beneficiaries/" + beneficiary + "/history")).containsOnlyOnce(id).hasSize(2);
	}

	@Test
	void the_bank_s_part_belongs_to_the_grant_and_account_numbers_are_masked() {
		String sent = tell("disbursement", new PaymentSentV1("instruction-" + grant, "award-" + grant,
				beneficiary.value(), "city", 16666500, "u-chen", NOON), null);
		String instructed = UUID.randomUUID().toString();
		others.publish(new OutgoingFact(instructed, "/grants/disbursement", "grants.bank.instructions",
				new PaymentInstructionV1("instruction-" + grant, beneficiary.value(), "city", 16666500,
						new PayeeV1(beneficiary.value(), TestSeals.seal(beneficiary, "乙置业").value(), "102491002345",
								TestSeals.seal(beneficiary, "41050110000000001234").value()),
						"D19-6d"),
				NOON, new Origin("http:test", new Actor("u-chen", "finance-releaser"), "c-1", sent), "s", 1));

		eventually(() -> assertThat(ids("/v1/awards/award-" + grant + "/history")).containsExactly(sent, instructed));
		String body = auditor.get("/v1/awards/award-" + grant + "/history").body();
		assertThat(body).contains("****1234").doesNotContain("41050110000000001234").contains("\"166665.00\"");
	}

	@Test
	void a_fact_stands_between_its_causes_and_its_effects() {
		String moved = moved();
		String broken = broken(moved);
		String repaid = tell("clawback",
				new RepaymentReceivedV1("clawback-" + grant, "award-" + grant, beneficiary.value(), "IN-1", 100,
						List.of(new ShareV1("city", 100)), 0, LocalDate.parse("2025-07-18"), NOON),
				broken);

		eventually(() -> auditor.get("/v1/facts/" + repaid).expect(200));
		JsonNode link = auditor.get("/v1/facts/" + broken).expect(200).json();
		assertThat(link.at("/causes").valueStream().map(e -> e.at("/factId").asString())).containsExactly(moved);
		assertThat(link.at("/effects").valueStream().map(e -> e.at("/factId").asString())).containsExactly(repaid);
	}

	@Test
	void a_call_is_told_and_belongs_to_the_grants_that_came_under_it() {
		String id = "call-" + UUID.randomUUID();
		CallV1 call = new CallV1(id, "D66-2.2", new TextV1("第一批", "first batch"), "QUOTA", 30, "science", NOON,
				NOON.plusSeconds(60));
		String opened = tell("application", new CallOpenedV1(id, "D66-2.2", call, NOON), null);
		String extended = tell("application",
				new CallExtendedV1(id, "D66-2.2", NOON, NOON.plusSeconds(90), "系统升级", NOON), null);
		String mine = tell("application",
				new ApplicationReceivedUnderCallV1("application-" + grant, beneficiary.value(), id, call, NOON), null);
		String other = tell("application", new ApplicationReceivedUnderCallV1("application-" + UUID.randomUUID(),
				Beneficiaries.next().value(), id, call, NOON), null);
		String closed = tell("application", new CallClosedV1(id, "D66-2.2", NOON.plusSeconds(90)), null);

		eventually(() -> assertThat(ids("/v1/calls/" + id + "/history")).containsExactlyInAnyOrder(opened, extended,
				mine, other, closed));
		assertThat(ids("/v1/applications/application-" + grant + "/history")).containsExactlyInAnyOrder(opened,
				extended, mine, closed);
		assertThat(auditor.get("/v1/calls/" + id + "/history").body())
			.contains("发布 D66-2.2 申报通知“第一批”(2025-03-03 12:00:00 – 2025-03-03 12:01:00)，QUOTA 30")
			.contains("D66-2.2: call closed at 2025-03-03 12:01:30");
	}

	@Test
	void a_long_history_comes_in_pages() {
		for (int i = 0; i < 5; i++) {
			tell("review", new OpinionGivenV1("case-" + grant, "application-" + grant, beneficiary.value(), "finance",
					"u-1", true, "同意" + i, "d", NOON), null);
		}
		eventually(() -> assertThat(ids("/v1/beneficiaries/" + beneficiary + "/history")).hasSize(5));

		JsonNode page = auditor.get("/v1/beneficiaries/" + beneficiary + "/history?page=1&size=2").expect(200).json();
		assertThat(page.at("/total").asInt()).isEqualTo(5);
		assertThat(page.at("/entries").valueStream().map(e -> e.at("/data/reason").asString())).containsExactly("同意2",
				"同意3");
	}

	@Test
	void only_auditors_read() {
		Http applicant = AUDIT.as(Person.of("u-li").with(Role.APPLICANT).actingFor(beneficiary));
		applicant.get("/v1/beneficiaries/" + beneficiary + "/history").problem(403);
		applicant.get("/v1/facts/some").problem(403);
		AUDIT.as(Person.of("u-admin").with(Role.ADMINISTRATOR))
			.get("/v1/awards/award-" + grant + "/history")
			.problem(403);
		applicant.get("/v1/calls/call-" + grant + "/history").problem(403);
		AUDIT.asNobody().get("/v1/applications/application-" + grant + "/history").problem(401);
	}

	@Test
	void what_is_not_there_or_not_well_formed_is_said() {
		auditor.get("/v1/awards/award-" + UUID.randomUUID() + "/history").problem(404);
		auditor.get("/v1/facts/none").problem(404);
		auditor.get("/v1/calls/call-" + UUID.randomUUID() + "/history").problem(404);
		auditor.get("/v1/calls/application-" + grant + "/history").problem(404);
		assertThat(auditor.get("/v1/beneficiaries/91410100MA9F00001X/history").problem(400).fields())
			.containsExactly("code");
		assertThat(auditor.get("/v1/awards/application-1/history").problem(400).fields()).containsExactly("id");
	}

}
