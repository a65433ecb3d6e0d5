package grants.application.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.application.ApplicationSubmittedV1;
import grants.embedded.TestBroker;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Http;
import grants.runtime.testing.TestFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.application.api.Desk.recordingNothing;
import static org.assertj.core.api.Assertions.assertThat;

class SubmissionApiTest {

	private SocialCreditCode beneficiary;

	private Http applicant;

	@BeforeEach
	void somebodyNew() {
		beneficiary = Desk.beneficiary();
		applicant = Desk.as(Desk.applicant(beneficiary));
	}

	@Test
	void what_is_submitted_is_assessed_explained_and_told() {
		String draft = Desk.started(SampleContent.settling(beneficiary));

		Answer answer = applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0)).expect(201);

		ApplicationId id = new ApplicationId(answer.json().path("applicationId").asString());
		assertThat(id.value().replace("application-", "draft-")).isEqualTo(draft);
		assertThat(answer.header("Location")).contains("/v1/applications/" + id);
		JsonNode shown = applicant.get("/v1/applications/" + id).expect(200).json();
		assertThat(shown.path("state").asString()).isEqualTo("PENDING");
		JsonNode assessment = shown.path("submission").path("assessment");
		assertThat(assessment.path("highest").asString()).isEqualTo("8000000.00");
		assertThat(assessment.path("conditions").size()).isEqualTo(5);
		assertThat(assessment.path("explanation").path("steps").size()).isPositive();
		assertThat(shown.path("submission").path("terms").path("obligations").get(0).path("lastDay").asString())
			.isEqualTo("2028-01-10");
		try (TestFacts others = new TestFacts(TestBroker.bootstrap())) {
			ApplicationSubmittedV1 told = others.await(ApplicationSubmittedV1.class, beneficiary);
			assertThat(told.applicationId()).isEqualTo(id.value());
			assertThat(told.content()).isEqualTo(shown.path("submission").path("content").asString());
		}
	}

	@Test
	void everything_that_is_wrong_is_named_at_once_with_the_clause_that_asks_for_it() {
		SampleContent spoilt = SampleContent.settling(beneficiary)
			.anonymous()
			.without("settledOn")
			.stating("qualification", "best")
			.withoutEvidence("settlement-registration");
		String draft = Desk.started(spoilt);

		ProblemAnswer problem = recordingNothing(
				() -> applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0)))
			.problem(422);

		assertThat(problem.fields()).containsExactlyInAnyOrder("beneficiaryName", "payee", "facts.settledOn",
				"facts.qualification", "evidence.settlement-registration");
		assertThat(problem.json().path("errors").valueStream())
			.allSatisfy(error -> assertThat(error.path("citation").asString()).contains("郑政〔2022〕19号"))
			.allSatisfy(error -> assertThat(error.path("zh").asString()).isNotBlank());
	}

	@Test
	void conditions_that_are_not_met_are_named_at_once() {
		ProblemAnswer problem = Desk
			.submit(SampleContent.settling(beneficiary)
				.stating("qualification", "first-grade")
				.stating("fromOutsideCity", "no"))
			.problem(422);

		assertThat(problem.fields()).containsExactly("facts.fromOutsideCity", "facts.qualification");
	}

	@Test
	void nobody_else_is_paid() {
		ProblemAnswer problem = Desk.submit(SampleContent.settling(beneficiary).payableTo(Desk.beneficiary()))
			.problem(422);
		assertThat(problem.fields()).containsExactly("payee.code");
	}

	@Test
	void a_draft_that_was_put_right_is_accepted_under_a_new_key() {
		SampleContent good = SampleContent.settling(beneficiary);
		String draft = Desk.started(good.without("settledOn"));
		applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0)).problem(422);

		applicant.put("/v1/drafts/" + draft, Desk.save(0, good.content())).receipt();

		applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(1)).expect(201);
	}

	@Test
	void DRA_2_what_is_submitted_is_what_was_in_view() {
		SampleContent good = SampleContent.settling(beneficiary);
		String draft = Desk.started(good);
		applicant.put("/v1/drafts/" + draft, Desk.save(0, good.stating("settledOn", "2023-02-01").content())).receipt();

		assertThat(
				recordingNothing(() -> applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0))).refusal()
					.ruleName())
			.isEqualTo("SAVED_AS_SEEN");
	}

	@Test
	void a_repeated_request_is_answered_as_the_first_time() {
		String draft = Desk.started(SampleContent.settling(beneficiary));
		Http once = applicant.with("Idempotency-Key", UUID.randomUUID().toString());
		Answer first = once.post("/v1/drafts/" + draft + "/submission", Desk.version(0)).expect(201);
		applicant
			.post("/v1/applications/" + first.json().path("applicationId").asString() + "/withdrawal",
					Map.of("reason", "改报"))
			.receipt();

		Answer again = recordingNothing(() -> once.post("/v1/drafts/" + draft + "/submission", Desk.version(0)));

		assertThat(again.expect(201).json()).isEqualTo(first.json());
		assertThat(
				recordingNothing(() -> once.post("/v1/drafts/" + draft + "/submission", Desk.version(1))).problem(422)
					.type())
			.endsWith("idempotency-key-reused");
	}

	@Test
	void ENT_2_a_draft_is_submitted_once() {
		String draft = Desk.started(SampleContent.settling(beneficiary));
		applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0)).expect(201);

		assertThat(
				recordingNothing(() -> applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0))).refusal()
					.ruleName())
			.isEqualTo("SUBMITTED_ONCE");
	}

	@Test
	void ENT_1_the_same_type_under_another_document_is_refused_with_both_clauses() {
		ApplicationId first = Desk.submitted(SampleContent.techLoans(beneficiary, "D18-4"));
		String draft = Desk.started(SampleContent.techLoans(beneficiary, "D66-3.1"));

		ProblemAnswer refusal = recordingNothing(
				() -> applicant.post("/v1/drafts/" + draft + "/submission", Desk.version(0)))
			.refusal();

		assertThat(refusal.rule()).isEqualTo("ENT-1");
		assertThat(refusal.citations()).contains("郑政〔2022〕18号 二、（二）4", "郑政文〔2025〕66号 三、（一）");
		assertThat(refusal.detail()).contains(first.value());
		assertThat(refusal.json().path("instead").path("zh").asString()).contains(first.value());
	}

	@Test
	void ENT_5_the_same_label_does_not_serve_two_projects() {
		Desk.submitted(SampleContent.greenBuilding(beneficiary, "2301-410105-04-01-000001", "LS-2024-1"));

		ProblemAnswer refusal = Desk
			.submit(SampleContent.greenBuilding(beneficiary, "2301-410105-04-01-000002", "ls － 2024-1"))
			.refusal();

		assertThat(refusal.ruleName()).isEqualTo("EVIDENCE_ONCE");
	}

	@Test
	void bodies_that_can_not_be_read_are_refused() {
		String path = "/v1/drafts/" + Desk.started(SampleContent.settling(beneficiary)) + "/submission";
		for (var wrong : List.of(Map.entry("{", ""), Map.entry("{}", "version"),
				Map.entry("{\"version\": \"0\"}", "version"), Map.entry("{\"version\": 0, \"at\": 1}", "at"))) {
			assertThat(recordingNothing(() -> applicant.post(path, wrong.getKey())).problem(400).fields())
				.containsExactly(wrong.getValue());
		}
	}

}
