package grants.application.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.ExplanationV1;
import grants.contract.StepV1;
import grants.contract.TextV1;
import grants.contract.application.BeneficiarySucceededV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.review.GrantApprovedV1;
import grants.embedded.TestBroker;
import grants.kernel.ApplicationId;
import grants.kernel.Ids;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.application.api.Desk.recordingNothing;
import static org.assertj.core.api.Assertions.assertThat;

/** One code takes the place of another, with the due sheet doing the steps. */
class SuccessionsApiTest {

	private static final String D19 = "郑政〔2022〕19号";

	private static final Person APPROVER = Person.of("u-approver").with(Role.APPROVER);

	private static final String SHA256 = "3f0a377ba0a4a460ecb616f6507ce0d8cfa3e704025d4fda3ed0c5ca05468728";

	private SocialCreditCode old;

	private SocialCreditCode heir;

	private TestFacts others;

	@BeforeEach
	void twoEnterprises() {
		old = Desk.beneficiary();
		heir = Desk.beneficiary();
		Desk.service();
		others = new TestFacts(TestBroker.bootstrap());
	}

	@AfterEach
	void close() {
		others.close();
	}

	@Test
	void the_claims_follow_to_the_new_code_and_the_old_one_claims_nothing_more() {
		awardedSettling();

		String succession = begun(old, heir);

		JsonNode complete = awaitState(succession, "COMPLETE");
		assertThat(complete.path("predecessor").asString()).isEqualTo(old.value());
		assertThat(complete.path("document").path("sha256").asString()).isEqualTo(SHA256);
		JsonNode entitlements = entitlements(heir);
		assertThat(entitlements.path("predecessors").get(0).asString()).isEqualTo(old.value());
		assertThat(entitlements.path("live").get(0).path("grantedTo").asString()).isEqualTo(old.value());
		assertThat(entitlements(old).path("successor").asString()).isEqualTo(heir.value());
		assertThat(Desk.submit(SampleContent.settling(heir)).refusal().ruleName()).isEqualTo("ONE_LIVE_CLAIM");
		assertThat(Desk.submit(SampleContent.techLoans(old, "D18-4")).body()).contains("SUC-1", heir.value());
		Desk.submit(SampleContent.techLoans(heir, "D18-4")).expect(201);
		for (SocialCreditCode each : List.of(old, heir)) {
			BeneficiarySucceededV1 told = others.await(BeneficiarySucceededV1.class, each);
			assertThat(told.successionId()).isEqualTo(succession);
			assertThat(told.documentNumber()).isEqualTo("（郑）登记合并〔2025〕第31号");
		}
		assertThat(list(old)).isEqualTo(list(heir)).hasSize(1);
	}

	@Test
	void a_bar_of_the_old_code_holds_for_the_new_one_until_it_is_lifted() {
		String succession = begun(old, heir);
		awaitState(succession, "COMPLETE");
		ApplicationId pending = Desk.submitted(SampleContent.settling(heir));

		others.publish(new BeneficiaryBarredV1(old.value(), D19, "award-" + UUID.randomUUID(),
				new TextV1("迁出", "moved out"), D19 + " 三、（一）", Desk.service().now()));

		TestService.eventually(() -> assertThat(entitlements(heir).path("bars").size()).isEqualTo(1));
		assertThat(Desk.as(Desk.applicant(heir)).get("/v1/applications/" + pending).json().path("state").asString())
			.isEqualTo("REJECTED");
		assertThat(Desk.submit(SampleContent.settling(heir)).refusal().ruleName()).isEqualTo("NOT_BARRED");

		others.publish(new BeneficiaryRestoredV1(old.value(), D19, "误报", Desk.service().now()));

		TestService.eventually(() -> assertThat(entitlements(heir).path("bars")).isEmpty());
		Desk.submit(SampleContent.settling(heir)).expect(201);
	}

	@Test
	void chains_and_several_predecessors_come_together() {
		awardedSettling();
		SocialCreditCode another = Desk.beneficiary();
		SocialCreditCode last = Desk.beneficiary();
		awaitState(begun(old, heir), "COMPLETE");
		awaitState(begun(heir, last), "COMPLETE");
		awaitState(begun(another, last), "COMPLETE");

		assertThat(entitlements(last).path("live").get(0).path("grantedTo").asString()).isEqualTo(old.value());
		assertThat(entitlements(last).path("predecessors").size()).isEqualTo(2);
		assertThat(Desk.submit(SampleContent.settling(last)).refusal().ruleName()).isEqualTo("ONE_LIVE_CLAIM");
	}

	@Test
	void SUC_3_what_is_pending_is_decided_or_withdrawn_first() {
		ApplicationId pending = Desk.submitted(SampleContent.settling(old));

		Answer refused = recordingNothing(() -> begin(APPROVER, body(old, heir)));

		assertThat(refused.refusal().ruleName()).isEqualTo("NOTHING_PENDING");
		assertThat(refused.body()).contains(pending.value(), "decided, or withdraw");
		Desk.as(Desk.applicant(old))
			.post("/v1/applications/" + pending + "/withdrawal", Map.of("reason", "合并"))
			.receipt();
		awaitState(begun(old, heir), "COMPLETE");
	}

	@Test
	void SUC_1_there_is_no_way_back_and_nobody_is_succeeded_twice() {
		awaitState(begun(old, heir), "COMPLETE");

		assertThat(refused(body(heir, old))).isEqualTo("SUCCEEDED");
		assertThat(refused(body(old, heir))).isEqualTo("SUCCEEDED");
		assertThat(refused(body(old, Desk.beneficiary()))).isEqualTo("SUCCEEDED");
	}

	@Test
	void what_is_senseless_is_refused_by_a_rule() {
		assertThat(refused(body(old, old))).isEqualTo("ANOTHER_CODE");
		assertThat(refused(with(body(old, heir), "effectiveOn", "2025-08-02"))).isEqualTo("IN_EFFECT");
		for (SocialCreditCode tied : List.of(old, heir)) {
			assertThat(recordingNothing(() -> begin(APPROVER.actingFor(tied), body(old, heir))).refusal().ruleName())
				.isEqualTo("UNTIED_PERSON");
		}
	}

	@Test
	void what_is_malformed_is_named() {
		malformed(with(body(old, heir), "predecessor", null), "predecessor");
		malformed(with(body(old, heir), "predecessor", "91410100MA45ABCD13"), "predecessor");
		malformed(with(body(old, heir), "successor", 17), "successor");
		malformed(with(body(old, heir), "kind", "DIVISION"), "kind");
		malformed(with(body(old, heir), "effectiveOn", "2025-02-30"), "effectiveOn");
		malformed(with(body(old, heir), "document", null), "document");
		malformed(with(body(old, heir), "document", Map.of("number", "x")), "document.sha256");
		malformed(with(body(old, heir), "document", Map.of("number", "x", "sha256", "abc")), "document");
		malformed(with(body(old, heir), "document", Map.of("number", " ", "sha256", SHA256)), "document");
		malformed(with(body(old, heir), "at", "2025-08-01T00:00:00Z"), "at");
		recordingNothing(() -> Desk.as(APPROVER).post("/v1/successions", "[")).problem(400);
	}

	@Test
	void only_approvers_begin_and_only_those_concerned_see() {
		for (Person other : List.of(Desk.applicant(old), Desk.auditor(), Person.of("u-a").with(Role.ADMINISTRATOR),
				Person.of("u-r").with(Role.REVIEWER))) {
			recordingNothing(() -> begin(other, body(old, heir))).problem(403);
		}
		Desk.service().asNobody().post("/v1/successions", body(old, heir)).problem(401);
		String succession = begun(old, heir);
		String path = "/v1/successions/" + succession + "?position=" + Desk.head();
		for (Person reader : List.of(APPROVER, Desk.auditor(), Desk.applicant(old), Desk.applicant(heir))) {
			Desk.as(reader).get(path).expect(200);
		}
		Desk.as(Desk.applicant(Desk.beneficiary())).get(path).problem(403);
		Desk.as(Person.of("u-r").with(Role.REVIEWER)).get(path).problem(403);
		Desk.as(Desk.applicant(heir)).get("/v1/successions?beneficiary=" + old).problem(403);
		Desk.as(APPROVER).get("/v1/successions/succession-" + UUID.randomUUID()).problem(404);
		Desk.as(APPROVER).get("/v1/successions/17").problem(400);
		Desk.as(APPROVER).get("/v1/successions").problem(400);
	}

	@Test
	void the_same_request_again_is_answered_alike_and_another_body_is_refused() {
		String key = UUID.randomUUID().toString();
		Http approver = Desk.as(APPROVER);
		Answer first = approver.post("/v1/successions", body(old, heir), key).expect(201);
		awaitState(first.json().path("succession").asString(), "COMPLETE");

		assertThat(recordingNothing(() -> approver.post("/v1/successions", body(old, heir), key)).body())
			.isEqualTo(first.body());
		recordingNothing(() -> approver.post("/v1/successions", with(body(old, heir), "kind", "RENAME"), key))
			.problem(422);
	}

	private void awardedSettling() {
		ApplicationId id = Desk.submitted(SampleContent.settling(old));
		Http applicant = Desk.as(Desk.applicant(old));
		JsonNode shown = applicant.get("/v1/applications/" + id).json();
		others.publish(new GrantApprovedV1("case-" + Ids.uuidOf(id.value()), id.value(), old.value(),
				Money.parseYuan("8000000.00").fen(),
				new ExplanationV1(List.of(),
						List.of(new StepV1(new TextV1("核定", "approved"), "8000000.00", "CNY", "C")), List.of(),
						List.of("C")),
				shown.path("submission").path("content").asString(), "u-approver", Desk.service().now()));
		TestService.eventually(() -> assertThat(applicant.get("/v1/applications/" + id).json().path("state").asString())
			.isEqualTo("AWARDED"));
	}

	private static Map<String, Object> body(SocialCreditCode predecessor, SocialCreditCode successor) {
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("predecessor", predecessor);
		body.put("successor", successor);
		body.put("kind", "MERGER");
		body.put("document", Map.of("number", "（郑）登记合并〔2025〕第31号", "sha256", SHA256));
		body.put("effectiveOn", "2025-08-01");
		return body;
	}

	private static Map<String, Object> with(Map<String, Object> body, String name, @Nullable Object value) {
		Map<String, Object> changed = new LinkedHashMap<>(body);
		changed.put(name, value);
		return changed;
	}

	private static Answer begin(Person by, Map<String, Object> body) {
		return Desk.as(by).post("/v1/successions", body);
	}

	private static String begun(SocialCreditCode predecessor, SocialCreditCode successor) {
		return begin(APPROVER, body(predecessor, successor)).expect(201).json().path("succession").asString();
	}

	private static String refused(Map<String, Object> body) {
		return recordingNothing(() -> begin(APPROVER, body)).refusal().ruleName();
	}

	private static void malformed(Map<String, Object> body, String field) {
		assertThat(recordingNothing(() -> begin(APPROVER, body)).problem(400).fields()).containsExactly(field);
	}

	private static JsonNode awaitState(String succession, String state) {
		TestService.eventually(() -> assertThat(
				Desk.as(APPROVER).get("/v1/successions/" + succession).expect(200).json().path("state").asString())
			.isEqualTo(state));
		return Desk.as(APPROVER).get("/v1/successions/" + succession).json();
	}

	private static JsonNode entitlements(SocialCreditCode code) {
		return Desk.as(Desk.auditor()).get("/v1/entitlements/" + code).expect(200).json();
	}

	private static List<JsonNode> list(SocialCreditCode code) {
		return Desk.as(Desk.applicant(code))
			.get("/v1/successions?beneficiary=" + code + "&position=" + Desk.head())
			.expect(200)
			.json()
			.valueStream()
			.toList();
	}

}
