package grants.application.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.embedded.TestBroker;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.IncomingFact;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Http;
import grants.runtime.testing.TestFacts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.application.api.Desk.recordingNothing;
import static org.assertj.core.api.Assertions.assertThat;

/** HIGHER-OF: the applicant is told which is higher and chooses, in one step. */
class SupersedeApiTest {

	private SocialCreditCode beneficiary;

	private Http applicant;

	@BeforeEach
	void somebodyNew() {
		beneficiary = Desk.beneficiary();
		applicant = Desk.as(Desk.applicant(beneficiary));
	}

	@Test
	void the_higher_one_takes_the_place_of_the_pending_one_in_one_commit_with_the_same_evidence() {
		ApplicationId earlier = Desk.submitted(SampleContent.headquarters(beneficiary, "100000000.00"));
		String draft = Desk.started(SampleContent.futuresCompany(beneficiary, "100000000.50"));

		ProblemAnswer refusal = recordingNothing(() -> submit(draft, null)).refusal();

		assertThat(refusal.ruleName()).isEqualTo("HIGHER_OF");
		assertThat(refusal.detailEn()).contains("higher by CNY 0.01 (CNY 2,000,000.00 / CNY 2,000,000.01)");
		assertThat(refusal.json().path("instead").path("en").asString())
			.contains("\"supersedes\": \"" + earlier + "\"");
		assertThat(refusal.citations()).anyMatch(clause -> clause.contains("18号"))
			.anyMatch(clause -> clause.contains("20号"));

		Answer accepted = submit(draft, earlier.value()).expect(201);

		ApplicationId later = new ApplicationId(accepted.json().path("applicationId").asString());
		assertThat(Desk.receiptOf(accepted).events()).extracting("type")
			.startsWith("application-superseded", "application-submitted", "evidence-claimed");
		JsonNode gone = applicant.get("/v1/applications/" + earlier).expect(200).json();
		assertThat(gone.path("state").asString()).isEqualTo("SUPERSEDED");
		assertThat(gone.path("timeline").get(1).path("what").path("en").asString()).contains(later.value());
		JsonNode row = row(earlier, Desk.receiptOf(accepted).position());
		assertThat(row.path("state").asString()).isEqualTo("SUPERSEDED");
		assertThat(row.path("supersededBy").asString()).isEqualTo(later.value());
		assertThat(row.path("supersededAt").isNull()).isFalse();
		assertThat(applicant.get("/v1/entitlements/" + beneficiary).json().path("live")).hasSize(1);
	}

	@Test
	void others_hear_of_the_end_of_the_one_before_the_other() {
		ApplicationId earlier = Desk.submitted(SampleContent.headquarters(beneficiary, "100000000.00"));
		String draft = Desk.started(SampleContent.futuresCompany(beneficiary, "200000000.00"));
		submit(draft, earlier.value()).expect(201);

		try (TestFacts others = new TestFacts(TestBroker.bootstrap())) {
			ApplicationSupersededV1 told = others.await(ApplicationSupersededV1.class, beneficiary);
			assertThat(told.applicationId()).isEqualTo(earlier.value());
			assertThat(told.supersededBy()).isEqualTo(draft.replace("draft-", "application-"));
			others.await(ApplicationSubmittedV1.class, fact -> fact.applicationId().equals(told.supersededBy()));
			assertThat(others.about(beneficiary)).extracting(IncomingFact::type)
				.containsExactly("grants.application.ApplicationSubmitted.v1",
						"grants.application.ApplicationSuperseded.v1", "grants.application.ApplicationSubmitted.v1");
		}
	}

	@Test
	void the_lower_one_can_not_be_chosen_but_after_a_withdrawal() {
		ApplicationId earlier = Desk.submitted(SampleContent.headquarters(beneficiary, "100000000.00"));
		String draft = Desk.started(SampleContent.futuresCompany(beneficiary, "99999999.50"));

		ProblemAnswer refusal = recordingNothing(() -> submit(draft, earlier.value())).refusal();

		assertThat(refusal.ruleName()).isEqualTo("HIGHER_OF");
		assertThat(refusal.json().path("instead").path("en").asString()).contains("withdraw " + earlier + " first");
		applicant.post("/v1/applications/" + earlier + "/withdrawal", Map.of("reason", "改报")).expect(200);
		submit(draft, null).expect(201);
	}

	@Test
	void the_choice_sent_again_is_answered_as_the_first_time() {
		ApplicationId earlier = Desk.submitted(SampleContent.headquarters(beneficiary, "100000000.00"));
		String draft = Desk.started(SampleContent.futuresCompany(beneficiary, "200000000.00"));
		String key = UUID.randomUUID().toString();
		String path = "/v1/drafts/" + draft + "/submission";
		Map<String, Object> body = Map.of("version", 0, "supersedes", earlier.value());
		Answer first = applicant.post(path, body, key).expect(201);

		assertThat(recordingNothing(() -> applicant.post(path, body, key)).body()).isEqualTo(first.body());
		assertThat(recordingNothing(() -> applicant.post(path, Desk.version(0), key)).problem(422).type())
			.endsWith("idempotency-key-reused");
	}

	@Test
	void somebody_elses_application_an_unknown_and_an_ended_one_are_not_superseded() {
		ApplicationId others = Desk.submitted(SampleContent.headquarters(Desk.beneficiary(), "1000000.00"));
		ApplicationId ended = Desk.submitted(SampleContent.headquarters(beneficiary, "1000000.00"));
		applicant.post("/v1/applications/" + ended + "/withdrawal", Map.of("reason", "改报")).expect(200);
		String draft = Desk.started(SampleContent.futuresCompany(beneficiary, "200000000.00"));

		for (String wrong : List.of(others.value(), "application-" + UUID.randomUUID(), ended.value())) {
			assertThat(recordingNothing(() -> submit(draft, wrong)).refusal().ruleName())
				.isEqualTo("SUPERSEDES_PENDING");
		}
	}

	@Test
	void where_nothing_is_repeated_a_pending_application_is_not_superseded() {
		ApplicationId earlier = Desk.submitted(SampleContent.settling(beneficiary));
		String draft = Desk.started(SampleContent.settling(beneficiary));

		assertThat(recordingNothing(() -> submit(draft, earlier.value())).refusal().ruleName())
			.isEqualTo("ONE_LIVE_CLAIM");
	}

	@Test
	void a_choice_that_can_not_be_read_is_refused() {
		String draft = Desk.started(SampleContent.headquarters(beneficiary, "100000000.00"));
		String path = "/v1/drafts/" + draft + "/submission";

		for (String wrong : List.of("\"\"", "\"application-1\"", "\"draft-" + UUID.randomUUID() + "\"", "7", "[]")) {
			assertThat(recordingNothing(() -> applicant.post(path, "{\"version\": 0, \"supersedes\": " + wrong + "}"))
				.problem(400)
				.fields()).as(wrong).containsExactly("supersedes");
		}
	}

	private Answer submit(String draft, String supersedes) {
		return applicant.post("/v1/drafts/" + draft + "/submission",
				supersedes == null ? Desk.version(0) : Map.of("version", 0, "supersedes", supersedes));
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
