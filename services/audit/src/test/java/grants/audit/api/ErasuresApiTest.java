package grants.audit.api;

import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.audit.AuditService;
import grants.contract.TextV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.clawback.ClawbackClosedV1;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.ObligationStartedV1;
import grants.contract.disbursement.PaymentPlannedV1;
import grants.contract.clawback.ObligationFulfilledV1;
import grants.contract.PublicFact;
import grants.embedded.TestBroker;
import grants.kernel.SocialCreditCode;
import grants.runtime.personal.Seals;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ErasuresApiTest {

	private static final TestService AUDIT = TestService.of(AuditService.class, "audit").at("2026-03-02T04:00:00Z");

	private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

	private static final Map<String, Object> BECAUSE = Map.of("reason", "本人申请删除");

	private static TestFacts others;

	private final SocialCreditCode beneficiary = Beneficiaries.next();

	private final String path = "/v1/erasures/" + beneficiary;

	private final String award = "award-" + UUID.randomUUID();

	private final Http wang = AUDIT.as(Person.of("u-wang").with(Role.ADMINISTRATOR));

	private final Http li = AUDIT.as(Person.of("u-li").with(Role.ADMINISTRATOR));

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

	private void told(PublicFact... facts) {
		int known = total();
		List.of(facts).forEach(others::publish);
		eventually(() -> assertThat(total()).isEqualTo(known + facts.length));
	}

	private int total() {
		return auditor.get("/v1/beneficiaries/" + beneficiary + "/history").json().path("total").asInt();
	}

	private String shown() {
		return auditor.get("/v1/beneficiaries/" + beneficiary + "/history").json().path("entries").toString();
	}

	private ApplicationWithdrawnV1 withdrawn() {
		return new ApplicationWithdrawnV1("application-" + UUID.randomUUID(), beneficiary.value(),
				TestSeals.seal(beneficiary, "张三丰不办了").value(), NOW);
	}

	@Test
	void what_two_administrators_have_erased_is_shown_as_erased_and_the_rest_stays() {
		told(withdrawn(), new PaymentPlannedV1(award, beneficiary.value(), "city", 1, 800_000_000, NOW));
		assertThat(shown()).contains("张三丰不办了");

		wang.post(path, BECAUSE).expect(200);
		AUDIT.moveBy(Duration.ofMinutes(2));
		assertThat(wang.post(path + "/confirmation", Map.of()).refusal().ruleName()).isEqualTo("TWO_PEOPLE");
		assertThat(li.post(path + "/confirmation", Map.of()).expect(200).json().path("erasedBy").asString())
			.isEqualTo("u-li");

		assertThat(shown()).doesNotContain("张三丰").contains(Seals.ERASED).contains("800000000");
		assertThat(auditor.get(path).json().path("reason").asString()).isEqualTo("本人申请删除");
	}

	@Test
	void nothing_is_erased_while_anything_is_going_on() {
		String obligation = "obligation-" + UUID.randomUUID();
		String clawback = "clawback-" + UUID.randomUUID();
		told(withdrawn(), new ObligationStartedV1(obligation, award, beneficiary.value(), "RESIDENCY_LOCK_IN",
				LocalDate.parse("2023-01-10"), LocalDate.parse("2028-01-10"), "c", NOW));
		assertThat(wang.post(path, BECAUSE).refusal().ruleName()).isEqualTo("NOTHING_OPEN");
		told(new ObligationFulfilledV1(obligation, award, beneficiary.value(), LocalDate.parse("2028-01-10"), NOW));
		wang.post(path, BECAUSE).expect(200);

		AUDIT.moveBy(Duration.ofMinutes(2));
		told(new ClawbackOpenedV1(clawback, award, beneficiary.value(), "", new TextV1("告知", "notice"), List.of(),
				LocalDate.parse("2028-02-01"), "u-zhao", NOW));
		assertThat(li.post(path + "/confirmation", Map.of()).refusal().ruleName()).as("begun meanwhile")
			.isEqualTo("NOTHING_OPEN");
		told(new ClawbackClosedV1(clawback, award, beneficiary.value(), "REPAID", "", NOW));
		li.post(path + "/confirmation", Map.of()).expect(200);
	}

	@Test
	void what_was_taken_back_can_not_be_confirmed() {
		told(withdrawn());
		wang.post(path, BECAUSE).expect(200);
		li.post(path + "/withdrawal", Map.of()).expect(200);
		assertThat(li.post(path + "/confirmation", Map.of()).refusal().ruleName()).isEqualTo("ASKED_FIRST");
		auditor.get(path).problem(404);
	}

	@Test
	void bad_input_and_others_are_refused() {
		wang.post(path, Map.of()).problem(400);
		wang.post(path, Map.of("reason", " ")).problem(400);
		wang.post(path, Map.of("reason", "x".repeat(501))).problem(400);
		wang.post(path, Map.of("reason", "张三 11010519491231002X")).problem(400);
		wang.post(path, Map.of("reason", "r", "by", "u-li")).problem(400);
		wang.post("/v1/erasures/11010519491231002X", BECAUSE).problem(400);
		assertThat(wang.post(path, BECAUSE).refusal().ruleName()).isEqualTo("SOMETHING_TO_ERASE");
		wang.get(path).problem(404);
		for (String where : List.of(path, path + "/confirmation", path + "/withdrawal", "/v1/keys/rewrap")) {
			auditor.post(where, BECAUSE).problem(403);
			AUDIT.asNobody().post(where, BECAUSE).problem(401);
		}
		AUDIT.as(Person.of("u-chen").with(Role.APPLICANT).actingFor(beneficiary)).get(path).problem(403);
	}

	@Test
	void keys_are_wrapped_anew_at_any_time() {
		TestSeals.seal(beneficiary, "张三丰");
		assertThat(wang.post("/v1/keys/rewrap", Map.of()).expect(200).json().path("keys").asLong()).isZero();
	}

}
