package grants.application.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.application.api.Desk.recordingNothing;
import static org.assertj.core.api.Assertions.assertThat;

class DraftsApiTest {

	private SampleContent sample;

	private Http applicant;

	@BeforeEach
	void somebodyNew() {
		SocialCreditCode beneficiary = Desk.beneficiary();
		sample = SampleContent.settling(beneficiary);
		applicant = Desk.as(Desk.applicant(beneficiary));
	}

	@Test
	void a_draft_is_started_saved_shown_listed_and_given_up() {
		Answer started = applicant.post("/v1/drafts", Desk.start(sample)).expect(201);
		String id = started.receipt().stream();
		assertThat(started.header("Location")).contains("/v1/drafts/" + id);
		SampleContent changed = sample.stating("settledOn", "2023-02-01");

		Receipt saved = applicant.put("/v1/drafts/" + id, Desk.save(0, changed.content())).receipt();

		assertThat(saved.version()).isEqualTo(1);
		JsonNode shown = applicant.get("/v1/drafts/" + id).expect(200).json();
		assertThat(shown.path("state").asString()).isEqualTo("OPEN");
		assertThat(shown.path("version").asInt()).isEqualTo(1);
		assertThat(shown.path("content").path("facts").path("settledOn").asString()).isEqualTo("2023-02-01");
		assertThat(states(saved.position())).containsExactly("OPEN");

		Receipt discarded = applicant.post("/v1/drafts/" + id + "/discard", Desk.version(1)).receipt();

		assertThat(applicant.get("/v1/drafts/" + id).json().path("state").asString()).isEqualTo("DISCARDED");
		assertThat(states(discarded.position())).containsExactly("DISCARDED");
	}

	private List<String> states(long position) {
		return applicant.get("/v1/drafts?beneficiary=" + sample.beneficiary() + "&position=" + position)
			.expect(200)
			.json()
			.valueStream()
			.map(row -> row.path("state").asString())
			.toList();
	}

	@Test
	void DRA_2_two_people_of_one_organisation_do_not_overwrite_each_other() {
		String id = Desk.started(sample);
		applicant.put("/v1/drafts/" + id, Desk.save(0, sample.content())).receipt();
		Http colleague = Desk.as(Person.of("u-colleague").with(Role.APPLICANT).actingFor(sample.beneficiary()));

		ProblemAnswer refusal = recordingNothing(
				() -> colleague.put("/v1/drafts/" + id, Desk.save(0, sample.content())))
			.refusal();

		assertThat(refusal.ruleName()).isEqualTo("SAVED_AS_SEEN");
		assertThat(refusal.json().path("instead").path("en").asString()).isEqualTo("load version 1 and repeat");
	}

	@Test
	void DRA_3_a_discarded_draft_is_neither_saved_nor_submitted() {
		String id = Desk.started(sample);
		applicant.post("/v1/drafts/" + id + "/discard", Desk.version(0)).receipt();

		assertThat(recordingNothing(() -> applicant.put("/v1/drafts/" + id, Desk.save(1, sample.content()))).refusal()
			.ruleName()).isEqualTo("CHANGED_WHILE_OPEN");
		assertThat(recordingNothing(() -> applicant.post("/v1/drafts/" + id + "/submission", Desk.version(1))).refusal()
			.ruleName()).isEqualTo("CHANGED_WHILE_OPEN");
	}

	@Test
	void DRA_4_a_submitted_draft_is_neither_saved_nor_given_up() {
		String id = Desk.started(sample);
		applicant.post("/v1/drafts/" + id + "/submission", Desk.version(0)).expect(201);

		assertThat(recordingNothing(() -> applicant.put("/v1/drafts/" + id, Desk.save(0, sample.content()))).refusal()
			.ruleName()).isEqualTo("CHANGED_UNTIL_SUBMITTED");
		assertThat(recordingNothing(() -> applicant.post("/v1/drafts/" + id + "/discard", Desk.version(0))).refusal()
			.ruleName()).isEqualTo("CHANGED_UNTIL_SUBMITTED");
		assertThat(applicant.get("/v1/drafts/" + id).json().path("state").asString()).isEqualTo("SUBMITTED");
	}

	@Test
	void a_repeated_save_is_answered_as_the_first_time_even_after_the_submission() {
		String id = Desk.started(sample);
		Http once = applicant.with("Idempotency-Key", UUID.randomUUID().toString());
		Receipt first = once.put("/v1/drafts/" + id, Desk.save(0, sample.content())).receipt();
		applicant.post("/v1/drafts/" + id + "/submission", Desk.version(1)).expect(201);

		Answer again = recordingNothing(() -> once.put("/v1/drafts/" + id, Desk.save(0, sample.content())));

		assertThat(again.receipt()).isEqualTo(first);
	}

	@Test
	void one_key_starts_one_draft_and_takes_no_other_body() {
		Http once = applicant.with("Idempotency-Key", UUID.randomUUID().toString());
		Receipt first = once.post("/v1/drafts", Desk.start(sample)).receipt();

		assertThat(recordingNothing(() -> once.post("/v1/drafts", Desk.start(sample))).receipt()).isEqualTo(first);
		ProblemAnswer problem = recordingNothing(
				() -> once.post("/v1/drafts", Desk.start(sample.stating("settledOn", "2023-02-01"))))
			.problem(422);
		assertThat(problem.type()).endsWith("idempotency-key-reused");
	}

	@Test
	void a_key_is_needed() {
		assertThat(
				recordingNothing(() -> applicant.send("POST", "/v1/drafts", Desk.start(sample))).problem(400).fields())
			.containsExactly("Idempotency-Key");
	}

	@Test
	void malformed_requests_are_refused_naming_the_field() {
		refused("{", "");
		refused("{}", "beneficiary");
		refused("{\"beneficiary\": \"91410100MA45ABCD13\", \"measureId\": \"D19-1a\"}", "beneficiary");
		refused(changed("surprise", "1"), "surprise");
		refused(changed("measureId", null), "measureId");
		refused(content("favourite", "1"), "content.favourite");
		refused(content("facts", List.of()), "content.facts");
		refused(content("evidence", List.of(Map.of("kind", "k", "number", "n", "sha256", "00"))),
				"content.evidence[0]");
		refused(content("payee", Map.of("code", sample.beneficiary(), "name", "n", "bankCode", "1", "account", "1")),
				"content.payee");
		refused(content("facts", Map.of("contact", "张三 11010519491231002X")), "content.facts.contact");
	}

	private void refused(Object body, String field) {
		assertThat(recordingNothing(() -> applicant.post("/v1/drafts", body)).problem(400).fields())
			.containsExactly(field);
	}

	private Map<String, Object> changed(String member, Object value) {
		Map<String, Object> body = new LinkedHashMap<>(Desk.start(sample));
		body.put(member, value);
		return body;
	}

	private Map<String, Object> content(String member, Object value) {
		Map<String, Object> content = new LinkedHashMap<>(
				Map.of("beneficiaryName", "", "facts", Map.of(), "evidence", List.of()));
		content.put(member, value);
		return changed("content", content);
	}

	@Test
	void a_measure_that_does_not_exist_can_not_be_applied_for() {
		assertThat(recordingNothing(() -> applicant.post("/v1/drafts", changed("measureId", "D99-1"))).problem(422)
			.fields()).containsExactly("measureId");
	}

	@Test
	void the_client_does_not_say_who_it_acts_for() {
		SampleContent another = SampleContent.settling(Desk.beneficiary());
		recordingNothing(() -> applicant.post("/v1/drafts", Desk.start(another))).problem(403);
	}

	@Test
	void the_role_of_an_applicant_is_needed() {
		Http reviewer = Desk
			.as(Person.of("u-reviewer").with(Role.REVIEWER, Role.AUDITOR).actingFor(sample.beneficiary()));
		String id = Desk.started(sample);

		recordingNothing(() -> reviewer.post("/v1/drafts", Desk.start(sample))).problem(403);
		recordingNothing(() -> reviewer.put("/v1/drafts/" + id, Desk.save(0, sample.content()))).problem(403);
		recordingNothing(() -> reviewer.post("/v1/drafts/" + id + "/discard", Desk.version(0))).problem(403);
		recordingNothing(() -> reviewer.post("/v1/drafts/" + id + "/submission", Desk.version(0))).problem(403);
	}

	@Test
	void others_drafts_are_neither_seen_nor_changed_but_by_auditors_who_see_all() {
		String id = Desk.started(sample);
		Http stranger = Desk.as(Desk.applicant(Desk.beneficiary()));

		stranger.get("/v1/drafts/" + id).problem(403);
		stranger.get("/v1/drafts?beneficiary=" + sample.beneficiary()).problem(403);
		recordingNothing(() -> stranger.put("/v1/drafts/" + id, Desk.save(0, sample.content()))).problem(403);
		recordingNothing(() -> stranger.post("/v1/drafts/" + id + "/discard", Desk.version(0))).problem(403);
		recordingNothing(() -> stranger.post("/v1/drafts/" + id + "/submission", Desk.version(0))).problem(403);
		Desk.as(Desk.auditor()).get("/v1/drafts/" + id).expect(200);
		Desk.service().asNobody().get("/v1/drafts/" + id).problem(401);
	}

	@Test
	void what_does_not_exist_is_not_found_and_what_is_no_id_is_malformed() {
		String unknown = "/v1/drafts/draft-" + UUID.randomUUID();
		applicant.get(unknown).problem(404);
		recordingNothing(() -> applicant.put(unknown, Desk.save(0, sample.content()))).problem(404);
		recordingNothing(() -> applicant.post(unknown + "/discard", Desk.version(0))).problem(404);
		recordingNothing(() -> applicant.post(unknown + "/submission", Desk.version(0))).problem(404);
		assertThat(applicant.get("/v1/drafts/draft-1").problem(400).fields()).containsExactly("id");
		assertThat(applicant.get("/v1/drafts?beneficiary=1").problem(400).fields()).containsExactly("beneficiary");
		assertThat(applicant.get("/v1/drafts").problem(400).fields()).containsExactly("beneficiary");
	}

}
