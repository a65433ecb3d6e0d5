package grants.application.api;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import grants.application.event.ProfileSaved;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.History;
import grants.runtime.personal.DataKeys;
import grants.runtime.personal.Erasures;
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

/** 一企一档: what an enterprise states about itself is entered once. */
class ProfilesApiTest {

	private static final int SAVERS = 8;

	private SocialCreditCode beneficiary;

	private Http applicant;

	private String path;

	@BeforeEach
	void somebodyNew() {
		beneficiary = Desk.beneficiary();
		applicant = Desk.as(Desk.applicant(beneficiary));
		path = "/v1/profiles/" + beneficiary;
	}

	@Test
	void before_anybody_has_saved_it_there_is_an_empty_one() {
		JsonNode shown = applicant.get(path).expect(200).json();

		assertThat(shown.path("version").asInt(-1)).isZero();
		assertThat(shown.path("state").asString()).isEqualTo("EMPTY");
		assertThat(shown.path("content").path("beneficiaryName").asString("?")).isEmpty();
		assertThat(shown.path("content").path("facts").isEmpty()).isTrue();
		assertThat(shown.path("content").path("payee").isNull()).isTrue();
		assertThat(shown.path("savedAt").isNull()).isTrue();
	}

	@Test
	void it_is_saved_shown_at_once_and_replaced_as_a_whole() {
		Answer first = applicant.put(path, save(0, content())).expect(200);

		assertThat(first.json().path("version").asInt()).isEqualTo(1);
		assertThat(first.json().path("receipt").path("stream").asString()).isEqualTo("profile-" + beneficiary);
		JsonNode shown = applicant.get(path).expect(200).json();
		assertThat(shown.path("version").asInt()).isEqualTo(1);
		assertThat(shown.path("state").asString()).isEqualTo("SAVED");
		assertThat(shown.path("savedAt").asString()).isNotEmpty();
		assertThat(shown.path("content").path("beneficiaryName").asString()).isEqualTo("郑州样例有限公司");
		assertThat(shown.path("content").path("facts").path("settledOn").asString()).isEqualTo("2023-01-10");
		assertThat(shown.path("content").path("payee").path("account").asString()).isEqualTo("1702020109000012345");

		Map<String, Object> less = Map.of("beneficiaryName", "", "facts", Map.of("registeredInCity", " 是"));
		assertThat(applicant.put(path, save(1, less)).json().path("version").asInt()).isEqualTo(2);
		JsonNode then = applicant.get(path).json().path("content");
		assertThat(then.path("facts").propertyNames()).containsExactly("registeredInCity");
		assertThat(then.path("facts").path("registeredInCity").asString()).as("as measures write it").isEqualTo("yes");
		assertThat(then.path("payee").isNull()).isTrue();
	}

	@Test
	void nothing_of_it_is_kept_in_clear() {
		applicant.put(path, save(0, content())).expect(200);

		ProfileSaved saved = (ProfileSaved) Desk.service()
			.bean(History.class)
			.stream("profile-" + beneficiary)
			.getLast()
			.payload();
		assertThat(saved.content().keyId()).isEqualTo(beneficiary + ".1");
		assertThat(saved.toString()).doesNotContain("郑州样例", "1702020109000012345", "2023-01-10");
	}

	@Test
	void PRO_1_two_people_of_one_organisation_do_not_overwrite_each_other() {
		applicant.put(path, save(0, content())).expect(200);
		Http colleague = Desk.as(Person.of("u-colleague").with(Role.APPLICANT).actingFor(beneficiary));

		ProblemAnswer refusal = recordingNothing(() -> colleague.put(path, save(0, content()))).refusal();

		assertThat(refusal.ruleName()).isEqualTo("PROFILE_AS_SEEN");
		assertThat(refusal.json().path("instead").path("en").asString()).isEqualTo("load version 1 and repeat");
		colleague.put(path, save(1, content())).expect(200);
	}

	@Test
	void PRO_1_of_those_who_save_at_once_over_one_version_one_does() throws InterruptedException, ExecutionException {
		CountDownLatch ready = new CountDownLatch(SAVERS);
		List<Future<Answer>> asked;
		try (ExecutorService savers = Executors.newVirtualThreadPerTaskExecutor()) {
			asked = IntStream.range(0, SAVERS).mapToObj(i -> savers.submit(() -> {
				ready.countDown();
				ready.await();
				return applicant.put(path, save(0, content("facts", Map.of("year", "20" + (10 + i)))));
			})).toList();
		}

		int accepted = 0;
		for (Future<Answer> answer : asked) {
			if (answer.get().status() == 200) {
				accepted++;
			}
			else {
				assertThat(answer.get().refusal().ruleName()).isEqualTo("PROFILE_AS_SEEN");
			}
		}
		assertThat(accepted).isEqualTo(1);
		assertThat(applicant.get(path).json().path("version").asInt()).isEqualTo(1);
	}

	@Test
	void the_same_request_again_is_answered_as_the_first_time_whatever_was_saved_since() {
		Http once = applicant.with("Idempotency-Key", UUID.randomUUID().toString());
		Answer first = once.put(path, save(0, content())).expect(200);
		applicant.put(path, save(1, content("beneficiaryName", "更名后有限公司"))).expect(200);

		Answer again = recordingNothing(() -> once.put(path, save(0, content())));

		assertThat(again.body()).isEqualTo(first.body());
		assertThat(applicant.get(path).json().path("content").path("beneficiaryName").asString()).isEqualTo("更名后有限公司");
		assertThat(recordingNothing(() -> once.put(path, save(2, content()))).problem(422).type())
			.endsWith("idempotency-key-reused");
		assertThat(recordingNothing(() -> applicant.send("PUT", path, save(2, content()))).problem(400).fields())
			.containsExactly("Idempotency-Key");
	}

	@Test
	void everything_that_is_wrong_is_named_at_once() {
		Map<String, Object> content = Map.of("beneficiaryName", "郑州样例有限公司", "facts",
				Map.of("settledOn", "去年", "registeredInCity", "也许", "paidInCapital", "-1", "favourite", "1", "year",
						"2024"),
				"payee", Map.of("code", "91410100MA45ABCD13", "name", " ", "bankCode", "1", "account", "四一零五"));

		ProblemAnswer problem = recordingNothing(() -> applicant.put(path, save(0, content))).problem(422);

		assertThat(problem.fields()).containsExactly("content.facts.favourite", "content.facts.paidInCapital",
				"content.facts.registeredInCity", "content.facts.settledOn", "content.payee.code", "content.payee.name",
				"content.payee.bankCode", "content.payee.account");
		assertThat(problem.json().path("errors").get(3).path("citation").asString()).contains("号");
	}

	@Test
	void a_choice_that_one_of_the_measures_reads_is_taken() {
		applicant.put(path, save(0, content("facts", Map.of("projectContent", "trade-in")))).expect(200);
		assertThat(recordingNothing(
				() -> applicant.put(path, save(1, content("facts", Map.of("projectContent", "nobody-reads-it")))))
			.problem(422)
			.fields()).containsExactly("content.facts.projectContent");
	}

	@Test
	void malformed_requests_are_refused_naming_the_field() {
		malformed("{", "");
		malformed("{}", "version");
		malformed(Map.of("version", "now", "content", content()), "version");
		malformed(Map.of("version", 0, "content", content(), "surprise", 1), "surprise");
		malformed(save(0, content("favourite", "1")), "content.favourite");
		malformed(save(0, content("facts", List.of())), "content.facts");
		malformed(save(0, content("beneficiaryName", "名".repeat(201))), "content");
		malformed(save(0, content("facts", Map.of("projectName", "名".repeat(2001)))), "content");
		malformed(save(0, content("facts", Map.of("projectName", "张三 11010519491231002X"))),
				"content.facts.projectName");
		malformed(save(0, content("payee", Map.of("code", beneficiary.value()))), "content.payee.name");
		assertThat(applicant.get("/v1/profiles/914").problem(400).fields()).containsExactly("code");
	}

	private void malformed(Object body, String field) {
		assertThat(recordingNothing(() -> applicant.put(path, body)).problem(400).fields()).as(String.valueOf(body))
			.containsExactly(field);
	}

	@Test
	void others_neither_see_nor_change_it_and_auditors_see_all() {
		applicant.put(path, save(0, content())).expect(200);
		Http stranger = Desk.as(Desk.applicant(Desk.beneficiary()));
		Http reviewer = Desk.as(Person.of("u-reviewer").with(Role.REVIEWER, Role.APPROVER).actingFor(beneficiary));

		stranger.get(path).problem(403);
		recordingNothing(() -> stranger.put(path, save(1, content()))).problem(403);
		reviewer.get(path).problem(403);
		recordingNothing(() -> reviewer.put(path, save(1, content()))).problem(403);
		Desk.as(Desk.auditor()).get(path).expect(200);
		recordingNothing(() -> Desk.as(Desk.auditor()).put(path, save(1, content()))).problem(403);
		Desk.service().asNobody().get(path).problem(401);
		recordingNothing(() -> Desk.service().asNobody().put(path, save(1, content()))).problem(401);
	}

	@Test
	void after_an_erasure_nobody_reads_it_and_it_can_be_stated_anew() {
		applicant.put(path, save(0, content())).expect(200);
		Erasures erasures = new Erasures(Desk.service().bean(DataKeys.class));
		Instant asked = Instant.parse("2025-08-01T01:30:00Z");
		erasures.ask(beneficiary.value(), "u-wang", "本人申请", asked);

		assertThat(recordingNothing(() -> applicant.put(path, save(1, content()))).refusal().ruleName())
			.isEqualTo("NOT_CLOSING");
		erasures.confirm(beneficiary.value(), "u-li", asked.plus(Erasures.SETTLING));

		Answer erased = applicant.get(path).expect(200);
		assertThat(erased.json().path("state").asString()).isEqualTo("ERASED");
		assertThat(erased.json().path("version").asInt()).isEqualTo(1);
		assertThat(erased.json().path("content").path("facts").isEmpty()).isTrue();
		assertThat(erased.body()).doesNotContain("郑州样例", "1702020109000012345");
		assertThat(Desk.as(Desk.auditor()).get(path).expect(200).body()).doesNotContain("郑州样例");

		applicant.put(path, save(1, content("beneficiaryName", "重新填写"))).expect(200);
		JsonNode anew = applicant.get(path).json();
		assertThat(anew.path("state").asString()).isEqualTo("SAVED");
		assertThat(anew.path("content").path("beneficiaryName").asString()).isEqualTo("重新填写");
	}

	private static Map<String, Object> save(long version, Map<String, Object> content) {
		return Map.of("version", version, "content", content);
	}

	private Map<String, Object> content() {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("beneficiaryName", "郑州样例有限公司");
		content.put("facts",
				Map.of("settledOn", "2023-01-10", "registeredInCity", "yes", "paidInCapital", "100000000.00"));
		content.put("payee", Map.of("code", beneficiary.value(), "name", "郑州样例有限公司", "bankCode", "102491000018",
				"account", "1702020109000012345"));
		return content;
	}

	private Map<String, Object> content(String member, Object value) {
		Map<String, Object> content = content();
		content.put(member, value);
		return Collections.unmodifiableMap(content);
	}

}
