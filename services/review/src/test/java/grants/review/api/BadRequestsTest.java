package grants.review.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.review.api.ReviewBench.Case;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Http;
import grants.runtime.testing.Person;
import grants.runtime.web.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static grants.review.Scene.LEAD;
import static grants.review.api.ReviewBench.*;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is wrong with a request: it is told, and nothing is recorded. */
class BadRequestsTest {

	private static Map<Endpoint, Case> cases;

	@BeforeAll
	static void prepare() {
		cases = new HashMap<>();
		for (Endpoint endpoint : Endpoint.values()) {
			cases.put(endpoint, endpoint.ready());
		}
	}

	@ParameterizedTest
	@EnumSource
	void a_body_that_is_no_json(Endpoint endpoint) {
		ProblemAnswer problem = refused(endpoint, http -> http.post(path(endpoint), "{\"reason\": ")).problem(400);
		assertThat(problem.json().path("errors").get(0).path("zh").asString()).contains("JSON");
	}

	@ParameterizedTest
	@EnumSource
	void an_unknown_field(Endpoint endpoint) {
		Map<String, Object> body = new HashMap<>(endpoint.body());
		body.put("colour", "red");
		assertThat(refused(endpoint, http -> http.post(path(endpoint), body)).problem(400).fields())
			.containsExactly("colour");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CLAIM", "CONCLUSION" })
	void a_missing_field(Endpoint endpoint) {
		Map<String, Object> body = new HashMap<>(endpoint.body());
		body.remove(endpoint.required());
		assertThat(refused(endpoint, http -> http.post(path(endpoint), body)).problem(400).fields())
			.containsExactly(endpoint.required());
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = { "CLAIM", "CONCLUSION" })
	void a_reason_that_says_nothing(Endpoint endpoint) {
		Map<String, Object> body = new HashMap<>(endpoint.body());
		body.put("reason", "  ");
		assertThat(refused(endpoint, http -> http.post(path(endpoint), body)).refusal().ruleName())
			.isEqualTo("WRITTEN_REASON");
	}

	@ParameterizedTest
	@EnumSource
	void no_idempotency_key(Endpoint endpoint) {
		Answer answer = refused(endpoint, http -> http.send("POST", path(endpoint), endpoint.body()));
		assertThat(answer.problem(400).fields()).containsExactly("Idempotency-Key");
	}

	@ParameterizedTest
	@EnumSource
	void nobody(Endpoint endpoint) {
		List<RecordedEvent> before = cases.get(endpoint).events();
		REVIEW.asNobody().post(path(endpoint), endpoint.body()).problem(401);
		assertThat(cases.get(endpoint).events()).isEqualTo(before);
	}

	@ParameterizedTest
	@EnumSource
	void the_wrong_role(Endpoint endpoint) {
		for (Person person : List.of(AUDITOR.inBureau(LEAD), APPLICANT.inBureau(LEAD),
				Person.of("u-finance-maker").with(Role.FINANCE_MAKER).inBureau(LEAD))) {
			refusedTo(person, endpoint).problem(403);
		}
	}

	@ParameterizedTest
	@EnumSource
	void a_bureau_that_takes_no_part(Endpoint endpoint) {
		ProblemAnswer problem = refusedTo(OUTSIDER, endpoint).problem(403);
		assertThat(problem.detailEn()).contains(LEAD);
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "RELEASE")
	void somebody_tied_to_the_beneficiary(Endpoint endpoint) {
		Person tied = endpoint.allowed().actingFor(cases.get(endpoint).beneficiary());
		assertThat(refusedTo(tied, endpoint).refusal().ruleName()).isEqualTo("UNRELATED");
	}

	@ParameterizedTest
	@EnumSource(names = { "RELEASE", "OPINION" })
	void another_than_the_holder(Endpoint endpoint) {
		assertThat(refusedTo(LEAD_COLLEAGUE, endpoint).refusal().ruleName()).isEqualTo("HOLDER_ANSWERS");
	}

	@ParameterizedTest
	@EnumSource
	void a_case_that_there_is_not(Endpoint endpoint) {
		Http http = REVIEW.as(endpoint.allowed());
		http.post(endpoint.of("case-" + UUID.randomUUID()), endpoint.body()).problem(404);
		assertThat(http.post(endpoint.of("application-1"), endpoint.body()).problem(400).fields())
			.containsExactly("caseId");
	}

	@ParameterizedTest
	@EnumSource
	void a_case_that_has_ended(Endpoint endpoint) {
		Case ended = open();
		FACTS.publish(new ApplicationWithdrawnV1(ended.application().value(), ended.beneficiary().value(), "sold",
				REVIEW.now()));
		eventually(() -> assertThat(ended.events()).hasSize(2));
		Answer answer = REVIEW.as(endpoint.allowed()).post(endpoint.of(ended), endpoint.body());
		assertThat(answer.refusal().rule()).isEqualTo("REV-22");
		assertThat(ended.events()).hasSize(2);
	}

	@ParameterizedTest
	@EnumSource
	void sent_again_it_is_answered_as_the_first_time_and_another_body_is_refused(Endpoint endpoint) {
		Case grant = endpoint.ready();
		String key = UUID.randomUUID().toString();
		Http http = REVIEW.as(endpoint.allowed());
		Answer first = http.post(endpoint.of(grant), endpoint.body(), key).expect(200);
		List<RecordedEvent> recorded = grant.events();

		assertThat(http.post(endpoint.of(grant), endpoint.body(), key).expect(200).body()).isEqualTo(first.body());
		if (endpoint != Endpoint.CLAIM) {
			Map<String, Object> other = new HashMap<>(endpoint.body());
			other.put("reason", "another reason");
			assertThat(http.post(endpoint.of(grant), other, key).problem(422).type())
				.endsWith("idempotency-key-reused");
		}
		assertThat(grant.events()).isEqualTo(recorded);
		assertThat(first.receipt().events()).isNotEmpty();
	}

	private Answer refusedTo(Person person, Endpoint endpoint) {
		List<RecordedEvent> before = cases.get(endpoint).events();
		Answer answer = REVIEW.as(person).post(path(endpoint), endpoint.body());
		assertThat(cases.get(endpoint).events()).isEqualTo(before);
		return answer;
	}

	private Answer refused(Endpoint endpoint, Function<Http, Answer> request) {
		List<RecordedEvent> before = cases.get(endpoint).events();
		Answer answer = request.apply(REVIEW.as(endpoint.allowed()));
		assertThat(cases.get(endpoint).events()).isEqualTo(before);
		return answer;
	}

	private static String path(Endpoint endpoint) {
		return endpoint.of(cases.get(endpoint));
	}

}
