package grants.runtime.web;

import java.util.List;
import java.util.Map;

import grants.kernel.SocialCreditCode;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.sample.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every no of a service, as a client sees it. */
class ProblemsTest {

	private final SocialCreditCode owner = Beneficiaries.next();

	private final String notes = "/v1/notes/" + owner;

	private final Http applicant = Sample.as(Sample.applicant(owner));

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"text":"a","lines":[]} }                                             | ''                 | not JSON at line 1
					{"text":"a","lines":[]                                                | ''                 | not JSON at line 1
					{"text":"a","lines":[],"extra":1}                                     | extra              | there is no such field
					{"text":"a","lines":[{"amount":"1.00","copies":1,"fen":2}]}           | lines[0].fen       | there is no such field
					{"lines":[]}                                                          | text               | is required
					{"text":null,"lines":[]}                                              | text               | must not be null
					{"text":"a","lines":[null]}                                           | lines[0]           | must not be null
					{"text":7,"lines":[]}                                                 | text               | must be written as "..."
					{"text":"a","lines":{}}                                               | lines              | must be [...]
					{"text":"a","lines":[{"amount":5,"copies":1}]}                        | lines[0].amount    | must be "333330.00"
					{"text":"a","lines":[{"amount":"1.001","copies":1}]}                  | lines[0].amount    | not an amount in yuan
					{"text":"a","lines":[{"amount":"1.00","copies":1.5}]}                 | lines[0].copies    | must be written as 123
					{"text":"a","lines":[{"amount":"1.00","copies":"1"}]}                 | lines[0].copies    | must be
					{"text":"a","lines":[],"on":"29.2.2024"}                              | on                 | must be written as 2024-02-29
					{"text":"a","lines":[],"urgency":"SOON"}                              | urgency            | must be one of NOW, LATER
					{"text":"a","text":"b","lines":[]}                                    | ''                 | not JSON at line 1
					""")
	void a_malformed_body_names_the_field(String body, String field, String en) {
		ProblemAnswer problem = applicant.post(notes, body).problem(400);
		assertThat(problem.type()).isEqualTo("urn:grants:problem:malformed-request");
		assertThat(problem.title()).isEqualTo("请求格式有误");
		assertThat(problem.json().path("titleEn").asString()).isEqualTo("Malformed request");
		assertThat(problem.fields()).containsExactly(field);
		assertThat(problem.json().path("errors").get(0).path("en").asString()).contains(en);
		assertThat(problem.json().path("errors").get(0).path("zh").asString()).isNotBlank();
	}

	@Test
	void a_missing_body_is_named() {
		assertThat(applicant.with("Content-Type", "application/json").post(notes).problem(400).json().toString())
			.contains("there is no body");
	}

	@Test
	void a_bad_value_in_the_path_is_named_with_its_reason() {
		ProblemAnswer problem = applicant.get("/v1/notes/91410100MA44LJ5D30").problem(400);
		assertThat(problem.fields()).containsExactly("owner");
		assertThat(problem.json().toString()).contains("check character").contains("校验码不正确");
	}

	@Test
	void a_code_in_the_path_may_be_written_as_people_write_it() {
		applicant.post(notes, Sample.note("hello")).expect(200);
		applicant.get(notes + "?position=1").expect(200);
		assertThat(applicant.get("/v1/notes/%20" + owner.value().toLowerCase(java.util.Locale.ROOT)).status())
			.isEqualTo(200);
	}

	@Test
	void a_bad_or_missing_query_parameter_is_named() {
		assertThat(applicant.get(notes + "?position=last").problem(400).fields()).containsExactly("position");
		assertThat(applicant.get("/v1/notes/by-hand").problem(400).fields()).containsExactly("code");
	}

	@Test
	void a_value_that_the_api_reads_by_hand_is_the_callers_mistake_too() {
		assertThat(applicant.get("/v1/notes/by-hand?code=1").problem(400).json().toString())
			.contains("a social credit code has 18 characters");
	}

	@Test
	void a_large_body_is_refused() {
		applicant.post(notes, Sample.note("x".repeat(2_000_000))).problem(413);
	}

	@Test
	void what_http_itself_refuses_is_a_problem_too() {
		applicant.get("/v1/nothing").problem(404);
		Answer answer = applicant.delete(notes);
		answer.problem(405);
		assertThat(answer.header("Allow")).hasValueSatisfying(allow -> assertThat(allow).contains("POST"));
		applicant.with("Accept", "text/csv").get("/v1/notes/" + owner).problem(404);
		applicant.with("Accept", "text/csv").post(notes, Sample.note("a")).problem(406);
		applicant.with("Content-Type", "text/plain").post(notes, "text").problem(415);
	}

	@Test
	void a_rule_says_what_it_forbids_why_and_what_is_possible_instead() {
		ProblemAnswer problem = applicant.post(notes, Sample.note("a", "100.01", 1)).refusal();
		assertThat(problem.rule()).isEqualTo("NOTE-1");
		assertThat(problem.ruleName()).isEqualTo("NOTE_IS_SMALL");
		assertThat(problem.detail()).isEqualTo("金额为 100.01");
		assertThat(problem.detailEn()).isEqualTo("it is 100.01");
		assertThat(problem.citations()).containsExactly("I: a rule of the tests");
		assertThat(problem.json().path("because").path("zh").asString()).isEqualTo("金额为 100.01");
		assertThat(problem.json().path("instead").path("en").asString()).isEqualTo("take several notes");
	}

	@Test
	void a_refusal_is_repeated_as_it_was() {
		Answer first = applicant.post(notes, Sample.note("a", "100.01", 1), "key-of-a-refusal-" + owner);
		Answer second = applicant.post(notes, Sample.note("a", "100.01", 1), "key-of-a-refusal-" + owner);
		assertThat(second.body()).isEqualTo(first.body());
	}

	@Test
	void a_key_serves_one_request_only() {
		String key = "key-" + owner;
		Answer first = applicant.post(notes, Sample.note("a"), key).expect(200);
		assertThat(applicant.post(notes, Sample.note("a"), key).body()).isEqualTo(first.body());
		applicant.post(notes, Sample.note("b"), key).problem(422);
		assertThat(applicant.send("POST", notes, Sample.note("c")).problem(400).fields())
			.containsExactly("Idempotency-Key");
	}

	@Test
	void what_cannot_be_taken_up_names_field_and_clause() {
		ProblemAnswer problem = applicant.post(notes, Map.of("text", "a", "lines", List.of())).problem(422);
		assertThat(problem.fields()).containsExactly("lines");
		assertThat(problem.json().path("errors").get(0).path("citation").asString()).isEqualTo("D65 第三条");
	}

	@Test
	void a_person_without_the_role_or_the_tie_learns_what_is_needed() {
		ProblemAnswer role = Sample.as(Person.of("u-wang").actingFor(owner)).post(notes, Sample.note("a")).problem(403);
		assertThat(role.detail()).contains("applicant");
		assertThat(role.detailEn()).isEqualTo("one of these roles is needed: applicant");
		Sample.as(Person.of("u-wang").with(Role.APPLICANT)).post(notes, Sample.note("a")).problem(403);
	}

	@Test
	void a_bug_shows_nothing_but_an_error_id() {
		Answer answer = applicant.get("/v1/notes/bug?amount=1.00");
		assertThat(answer.problem(500).json().path("errorId").asString()).hasSize(36);
		assertThat(answer.body()).doesNotContain("secret", "Exception", "grants.");
	}

	@Test
	void a_correlation_is_taken_over_if_it_is_well_formed_and_given_otherwise() {
		assertThat(applicant.with("X-Correlation-Id", "portal-12345678").get(notes).header("X-Correlation-Id"))
			.hasValue("portal-12345678");
		assertThat(applicant.with("X-Correlation-Id", "<script>alert</script>").get(notes).header("X-Correlation-Id"))
			.hasValueSatisfying(given -> assertThat(given).hasSize(36));
	}

}
