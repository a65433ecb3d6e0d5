package grants.application.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.ExplanationV1;
import grants.contract.StepV1;
import grants.contract.TextV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.GrantAwardedV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.embedded.TestBroker;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Ids;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.application.api.Desk.recordingNothing;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application's life after its submission, with the other services played by the test.
 */
class ApplicationsApiTest {

	private static final String D19 = "郑政〔2022〕19号";

	private SocialCreditCode beneficiary;

	private Http applicant;

	private TestFacts others;

	@BeforeEach
	void somebodyNew() {
		beneficiary = Desk.beneficiary();
		applicant = Desk.as(Desk.applicant(beneficiary));
		Desk.service();
		others = new TestFacts(TestBroker.bootstrap());
	}

	@AfterEach
	void close() {
		others.close();
	}

	@Test
	void an_approval_becomes_an_award_with_shares_obligations_and_explanation() {
		ApplicationId id = Desk.submitted(
				SampleContent.greenBuilding(beneficiary, "2301-410105-04-01-" + beneficiary, "LS-" + beneficiary));

		approve(id, "222220.00");

		GrantAwardedV1 award = others.await(GrantAwardedV1.class, beneficiary);
		assertThat(award.shares()).hasSize(2).allSatisfy(s -> assertThat(s.amountFen()).isEqualTo(11_111_000L));
		JsonNode shown = awaitState(id, "AWARDED");
		assertThat(shown.path("award").path("amount").asString()).isEqualTo("222220.00");
		assertThat(shown.path("award").path("awardId").asString()).isEqualTo(award.awardId());
		assertThat(shown.path("timeline").size()).isEqualTo(2);
	}

	@Test
	void ENT_6_the_years_cap_reduces_the_last_award_and_then_leaves_nothing() {
		ApplicationId first = Desk.submitted(investment("40000000.00"));
		ApplicationId second = Desk.submitted(investment("20000000.00"));
		ApplicationId third = Desk.submitted(investment("20000000.00"));

		approve(first, "4000000.00");
		approve(second, "2000000.00");
		approve(third, "2000000.00");

		assertThat(awaitState(first, "AWARDED").path("award").path("amount").asString()).isEqualTo("4000000.00");
		JsonNode reduced = awaitState(second, "AWARDED").path("award");
		assertThat(reduced.path("amount").asString()).isEqualTo("1000000.00");
		assertThat(reduced.path("explanation")
			.path("steps")
			.valueStream()
			.toList()
			.getLast()
			.path("what")
			.path("en")
			.asString()).contains("used by award-" + Ids.uuidOf(first.value()) + " CNY 4,000,000.00");
		JsonNode refused = awaitState(third, "REJECTED").path("rejection");
		assertThat(refused.path("ruleId").asString()).isEqualTo("ENT-6");
		assertThat(others.await(ApplicationRejectedV1.class, beneficiary).ruleId()).isEqualTo("ENT-6");
		ProblemAnswer refusal = Desk.submit(investment("20000000.00")).refusal();
		assertThat(refusal.ruleName()).isEqualTo("CAP_LEFT");
		JsonNode caps = applicant.get("/v1/entitlements/" + beneficiary).expect(200).json().path("caps");
		assertThat(caps.size()).isEqualTo(1);
		assertThat(caps.get(0).path("used").asString()).isEqualTo("5000000.00");
		assertThat(caps.get(0).path("left").asString()).isEqualTo("0.00");
		assertThat(caps.get(0).path("awards").size()).isEqualTo(2);
	}

	private SampleContent investment(String money) {
		return SampleContent.investment(beneficiary, Desk.beneficiary(), money);
	}

	@Test
	void the_reviewers_rejection_releases_the_claim() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));

		others.publish(new GrantRejectedV1(caseOf(id), id.value(), beneficiary.value(),
				new TextV1("不符合条件", "not eligible"), List.of("C"), "u-approver", Desk.service().now()));

		assertThat(awaitState(id, "REJECTED").path("rejection").path("because").path("en").asString())
			.isEqualTo("not eligible");
		Desk.submit(SampleContent.settling(beneficiary)).expect(201);
	}

	@Test
	void a_bar_stops_what_is_pending_under_its_document_until_it_is_lifted() {
		ApplicationId stopped = Desk.submitted(SampleContent.settling(beneficiary));
		ApplicationId other = Desk.submitted(SampleContent.techLoans(beneficiary, "D18-4"));

		others.publish(new BeneficiaryBarredV1(beneficiary.value(), D19, "award-" + UUID.randomUUID(),
				new TextV1("迁出", "moved out"), D19 + " 三、（一）", Desk.service().now()));

		assertThat(awaitState(stopped, "REJECTED").path("rejection").path("ruleId").asString()).isEqualTo("ENT-4");
		awaitState(other, "PENDING");
		assertThat(Desk.submit(SampleContent.settling(beneficiary)).refusal().ruleName()).isEqualTo("NOT_BARRED");
		assertThat(applicant.get("/v1/entitlements/" + beneficiary)
			.json()
			.path("bars")
			.get(0)
			.path("documentNumber")
			.asString()).isEqualTo(D19);

		others.publish(new BeneficiaryRestoredV1(beneficiary.value(), D19, "误报", Desk.service().now()));

		TestService.eventually(
				() -> assertThat(applicant.get("/v1/entitlements/" + beneficiary).json().path("bars")).isEmpty());
		Desk.submit(SampleContent.settling(beneficiary)).expect(201);
	}

	@Test
	void an_approval_that_crosses_the_withdrawal_grants_nothing_is_recorded_and_stops_nothing_behind_it() {
		ApplicationId withdrawn = Desk.submitted(SampleContent.settling(beneficiary));
		ApplicationId next = Desk.submitted(SampleContent.techLoans(beneficiary, "D18-4"));
		withdraw(withdrawn).receipt();

		approve(withdrawn, "8000000.00");
		approve(next, "2000000.00");

		awaitState(next, "AWARDED");
		JsonNode shown = awaitState(withdrawn, "WITHDRAWN");
		assertThat(shown.path("award").isNull()).isTrue();
		assertThat(shown.path("timeline").valueStream().toList().getLast().path("what").path("en").asString())
			.isEqualTo("a later approval of CNY 8,000,000.00 was set aside");
		assertThat(row(withdrawn, Desk.head()).path("approvalSetAsideAt").isNull()).isFalse();
	}

	@Test
	void the_same_approval_told_twice_is_awarded_once() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));
		String fact = approve(id, "8000000.00");
		awaitState(id, "AWARDED");
		long before = Desk.head();

		others.publish(fact, approval(id, "8000000.00"), Desk.service().now());
		approve(id, "8000000.00");
		ApplicationId next = Desk.submitted(SampleContent.techLoans(beneficiary, "D18-4"));
		approve(next, "2000000.00");

		awaitState(next, "AWARDED");
		assertThat(Desk.requestsSince(before)).filteredOn(request -> !request.contains(":hold:"))
			.as("a draft, a submission and the second award")
			.hasSize(3);
	}

	@Test
	void a_cancelled_award_can_be_claimed_anew_and_a_repeated_cancellation_hits_nothing_else() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));
		approve(id, "8000000.00");
		awaitState(id, "AWARDED");
		assertThat(Desk.submit(SampleContent.settling(beneficiary)).refusal().ruleName()).isEqualTo("ONE_LIVE_CLAIM");
		AwardCancelledV1 cancelled = new AwardCancelledV1(AwardId.of(id).value(), beneficiary.value(), 800_000_000L,
				"书面放弃", "郑政〔2022〕19号 三、（一）", "u-canceller", Desk.service().now());

		String fact = others.publish(cancelled);

		JsonNode shown = awaitState(id, "CANCELLED");
		assertThat(shown.path("award").path("amount").asString()).isEqualTo("8000000.00");
		assertThat(shown.path("timeline").valueStream().toList().getLast().path("what").path("en").asString())
			.isEqualTo("award cancelled before payment: 书面放弃 (郑政〔2022〕19号 三、（一）)");
		assertThat(row(id, Desk.head()).path("cancelledAt").isNull()).isFalse();
		assertThat(applicant.get("/v1/entitlements/" + beneficiary).json().path("live")).isEmpty();
		ApplicationId anew = Desk.submitted(SampleContent.settling(beneficiary));

		others.publish(fact, cancelled, Desk.service().now());
		others.publish(cancelled);
		approve(anew, "8000000.00");

		awaitState(anew, "AWARDED");
		awaitState(id, "CANCELLED");
	}

	@Test
	void an_application_is_withdrawn_told_and_listed() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));

		Receipt receipt = withdraw(id).receipt();

		assertThat(row(id, receipt.position()).path("state").asString()).isEqualTo("WITHDRAWN");
		assertThat(others.await(ApplicationWithdrawnV1.class, beneficiary).reason())
			.isEqualTo(TestSeals.seal(beneficiary, "改报其他条款").value());
		assertThat(applicant.get("/v1/entitlements/" + beneficiary).json().path("live")).isEmpty();
	}

	@Test
	void ENT_7_what_is_decided_is_not_withdrawn() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));
		withdraw(id).receipt();

		assertThat(recordingNothing(() -> withdraw(id)).refusal().ruleName()).isEqualTo("WITHDRAWN_WHILE_PENDING");
	}

	@Test
	void a_repeated_withdrawal_is_answered_as_the_first_time_and_takes_no_other_reason() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));
		String path = "/v1/applications/" + id + "/withdrawal";
		String key = UUID.randomUUID().toString();
		Receipt first = applicant.post(path, Map.of("reason", "改报"), key).receipt();

		assertThat(recordingNothing(() -> applicant.post(path, Map.of("reason", "改报"), key)).receipt())
			.isEqualTo(first);
		assertThat(recordingNothing(() -> applicant.post(path, Map.of("reason", "其他"), key)).problem(422).type())
			.endsWith("idempotency-key-reused");
	}

	@Test
	void a_withdrawal_that_can_not_be_read_is_refused() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));
		String path = "/v1/applications/" + id + "/withdrawal";
		for (var wrong : List.of(Map.entry("[", ""), Map.entry("{}", "reason"),
				Map.entry("{\"reason\": \"r\", \"force\": true}", "force"))) {
			assertThat(recordingNothing(() -> applicant.post(path, wrong.getKey())).problem(400).fields())
				.containsExactly(wrong.getValue());
		}
		recordingNothing(() -> applicant.post(path, "{\"reason\": \" \"}")).problem(400);
	}

	@Test
	void others_applications_are_neither_seen_nor_withdrawn_but_by_auditors_who_see_all() {
		ApplicationId id = Desk.submitted(SampleContent.settling(beneficiary));
		Http stranger = Desk.as(Desk.applicant(Desk.beneficiary()));
		Http auditor = Desk.as(Desk.auditor());

		stranger.get("/v1/applications/" + id).problem(403);
		stranger.get("/v1/applications?beneficiary=" + beneficiary).problem(403);
		stranger.get("/v1/entitlements/" + beneficiary).problem(403);
		String path = "/v1/applications/" + id + "/withdrawal";
		recordingNothing(() -> stranger.post(path, Map.of("reason", "r"))).problem(403);
		recordingNothing(() -> auditor.post(path, Map.of("reason", "r"))).problem(403);
		auditor.get("/v1/applications/" + id).expect(200);
		auditor.get("/v1/applications?beneficiary=" + beneficiary).expect(200);
		auditor.get("/v1/entitlements/" + beneficiary).expect(200);
		Http reviewer = Desk.as(Person.of("u-reviewer").with(Role.REVIEWER));
		reviewer.get("/v1/applications/" + id).problem(403);
		reviewer.get("/v1/applications?beneficiary=" + beneficiary).problem(403);
		JsonNode seen = reviewer.get("/v1/entitlements/" + beneficiary).expect(200).json();
		assertThat(seen.path("live").get(0).path("applicationId").asString()).isEqualTo(id.value());
		Desk.as(Person.of("u-approver").with(Role.APPROVER)).get("/v1/entitlements/" + beneficiary).expect(200);
		Desk.as(Person.of("u-maker").with(Role.FINANCE_MAKER)).get("/v1/entitlements/" + beneficiary).problem(403);
		Desk.service().asNobody().get("/v1/applications/" + id).problem(401);
	}

	@Test
	void what_does_not_exist_is_not_found_and_what_is_no_id_is_malformed() {
		String unsubmitted = Desk.started(SampleContent.settling(beneficiary)).replace("draft-", "application-");
		for (String id : List.of(unsubmitted, "application-" + UUID.randomUUID())) {
			applicant.get("/v1/applications/" + id).problem(404);
			recordingNothing(() -> applicant.post("/v1/applications/" + id + "/withdrawal", Map.of("reason", "r")))
				.problem(404);
		}
		assertThat(applicant.get("/v1/applications/application-1").problem(400).fields()).containsExactly("id");
		assertThat(applicant.get("/v1/applications?beneficiary=91410100MA45ABCD13").problem(400).fields())
			.containsExactly("beneficiary");
		assertThat(applicant.get("/v1/applications").problem(400).fields()).containsExactly("beneficiary");
		assertThat(applicant.get("/v1/entitlements/91410100MA45ABCD13").problem(400).fields()).containsExactly("code");
	}

	@Test
	void who_has_never_claimed_anything_has_nothing() {
		JsonNode entitlements = applicant.get("/v1/entitlements/" + beneficiary).expect(200).json();
		assertThat(entitlements.path("live")).isEmpty();
		assertThat(entitlements.path("caps")).isEmpty();
	}

	private Answer withdraw(ApplicationId id) {
		return applicant.post("/v1/applications/" + id + "/withdrawal", Map.of("reason", "改报其他条款"));
	}

	private String approve(ApplicationId id, String yuan) {
		return others.publish(approval(id, yuan));
	}

	private GrantApprovedV1 approval(ApplicationId id, String yuan) {
		ExplanationV1 explanation = new ExplanationV1(List.of(),
				List.of(new StepV1(new TextV1("核定", "approved"), yuan, "CNY", "C")), List.of(), List.of("C"));
		String content = applicant.get("/v1/applications/" + id).json().path("submission").path("content").asString();
		return new GrantApprovedV1(caseOf(id), id.value(), beneficiary.value(), Money.parseYuan(yuan).fen(),
				explanation, content, "u-approver", Desk.service().now());
	}

	private static String caseOf(ApplicationId id) {
		return "case-" + Ids.uuidOf(id.value());
	}

	private JsonNode awaitState(ApplicationId id, String state) {
		TestService.eventually(
				() -> assertThat(applicant.get("/v1/applications/" + id).expect(200).json().path("state").asString())
					.isEqualTo(state));
		return applicant.get("/v1/applications/" + id).json();
	}

	private JsonNode row(ApplicationId id, long position) {
		return applicant.get("/v1/applications?beneficiary=" + beneficiary + "&position=" + position)
			.expect(200)
			.json()
			.valueStream()
			.filter(row -> row.path("applicationId").asString().equals(id.value()))
			.findFirst()
			.orElseThrow();
	}

}
