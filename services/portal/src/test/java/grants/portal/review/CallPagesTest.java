package grants.portal.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.FakeServices.Asked;
import grants.portal.PortalTest;
import grants.portal.review.Window.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls for applications: read, announced, extended, called off. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CallPagesTest {

	private static final String CALL = """
			{"callId": "call-1", "measureId": "D65-12", "name": {"zh": "第一批", "en": "first"}, "kind": "QUOTA", "places": 30,
			 "leadBureau": "%s", "opensAt": "2026-03-01T09:00:00", "closesAt": "2026-03-31T23:59:59", "state": "OPEN"}""";

	private static final Map<String, String> NEW = Map.of("measureId", "D65-12", "name.zh", "第<一>批", "name.en", "first",
			"opensAt", "2026-03-01T09:00", "closesAt", "2026-03-31T23:59:59", "kind", "QUOTA", "places", "30");

	private final FakeServices services;

	private final Window approver;

	private final Window reviewer;

	CallPagesTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.approver = Window.of(browser, "approver");
		this.reviewer = Window.of(browser, "reviewer");
	}

	@BeforeEach
	void a_call() {
		services.clear();
		services.answer("GET /v1/measures", 200, "[" + Sample.measure() + "]");
		services.answer("GET /v1/calls", 200,
				"[" + CALL.formatted("finance") + "," + CALL.formatted("tax").replace("第一批", "别家的") + "]");
		services.answer("GET /v1/calls/call-1", 200, """
				{"call": %s, "placesLeft": 28, "announcements": [
				 {"what": {"zh": "发布：第一批", "en": "announced"}, "at": "2026-02-20T01:00:00Z", "eventId": "e1"},
				 {"what": {"zh": "已延至四月", "en": "extended"}, "at": "2026-03-02T01:00:00Z", "eventId": "e2"}]}"""
			.formatted(CALL.formatted("finance")));
		services.answer("GET /v1/calls/call-1/candidates", 200,
				"{\"call\": null, \"number\": 2, \"candidates\": null}");
	}

	@Test
	void ones_own_calls_are_listed_and_others_on_request() throws Exception {
		assertThat(approver.open("/review/calls?state=OPEN").page()).contains("第一批", "投资风险补助", "/review/calls/new")
			.doesNotContain("别家的");
		assertThat(services.asked("GET")).anySatisfy(asked -> assertThat(asked.query()).isEqualTo("state=OPEN"));
		assertThat(reviewer.open("/review/calls?all=yes").page()).contains("第一批", "别家的")
			.doesNotContain("/review/calls/new");
	}

	@Test
	void a_call_shows_places_entries_and_what_was_announced() throws Exception {
		assertThat(approver.open("/review/calls/call-1").page()).contains("剩余 28 个", ">2</strong>", "截止前只公布数量", "已延至四月",
				"/review/calls/call-1/extension", "/review/calls/call-1/cancellation");
		assertThat(reviewer.open("/review/calls/call-1").page()).doesNotContain("/review/calls/call-1/extension");
		services.answer("GET /v1/calls/call-1/candidates", 200,
				"""
						{"call": null, "number": 1, "candidates": [{"applicationId": "application-1", "beneficiary": "b", "beneficiaryName": "丁",
						 "scope": "s", "state": "PENDING", "lowest": "1.00", "highest": "2.00", "receivedAt": "2026-03-01T01:00:00Z"}]}""");
		assertThat(approver.open("/review/calls/call-1").page()).contains("href=\"/review/cases/case-1\"", "办理中");
	}

	@Test
	void a_call_is_announced() throws Exception {
		services.answer("POST /v1/calls", 201,
				"{\"callId\": \"call-1\", \"receipt\": {\"stream\": \"calls-D65-12\", \"position\": 3, \"version\": 1}}");
		assertThat(approver.open("/review/calls/new").page()).contains("value=\"D65-12\"", "type=\"datetime-local\"");
		assertThat(approver.send("/review/calls/new", NEW).redirect()).isEqualTo("/review/calls/call-1");
		assertThat(services.asked("POST").getFirst().body()).contains("\"opensAt\":\"2026-03-01T09:00:00\"",
				"\"places\":30", "\"zh\":\"第<一>批\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "measureId", "name.zh", "opensAt", "closesAt", "kind", "places" })
	void what_is_wrong_in_a_new_call_stands_beside_it(String field) throws Exception {
		services.answer("POST /v1/calls", 422, Sample.WRONG_FIELD.replace("400", "422").formatted(field));
		Shown shown = approver.send("/review/calls/new", NEW);
		assertThat(shown.status()).isEqualTo(422);
		assertThat(shown.page()).contains("id=\"f-" + field.replace('.', '_') + "-error\"", "第&lt;一&gt;批",
				"value=\"2026-03-31T23:59:59\"");
	}

	@Test
	void places_that_are_no_number_are_not_sent() throws Exception {
		Map<String, String> fields = new HashMap<>(NEW);
		fields.put("places", "三十");
		Shown shown = approver.send("/review/calls/new", fields);
		assertThat(shown.status()).isEqualTo(422);
		assertThat(shown.page()).contains("名额应为整数", "value=\"三十\"");
		assertThat(services.asked("POST")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "extension", "cancellation" })
	void a_conflict_shows_what_was_announced_meanwhile_and_keeps_the_form(String step) throws Exception {
		String page = "/review/calls/call-1/" + step;
		assertThat(approver.open(page).page()).contains("name=\"seen\" value=\"2\"");
		services.answer("POST /v1/calls/call-1/" + step, 409, Sample.RULE);
		Shown shown = approver.send(page, Map.of("reason", "写了很多", "seen", "1", "closesAt", "2026-04-15T23:59"));
		assertThat(shown.status()).isEqualTo(409);
		assertThat(shown.page()).contains("您打开页面之后发生的变化", "已延至四月", "写了很多</textarea>", "name=\"seen\" value=\"2\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "extension", "cancellation" })
	void a_change_is_sent_once_however_often(String step) throws Exception {
		services.answer("POST /v1/calls/call-1/" + step, 200, Sample.RECEIPT);
		Map<String, String> fields = Map.of("reason", "应企业要求", "closesAt", "2026-04-15T23:59");
		assertThat(approver.send("/review/calls/call-1/" + step, fields).redirect()).isEqualTo("/review/calls/call-1");
		approver.send("/review/calls/call-1/" + step, fields);
		List<Asked> asked = services.asked("POST");
		assertThat(asked).extracting(Asked::key).containsOnly(asked.getFirst().key());
		assertThat(asked.getFirst().body()).contains("\"reason\":\"应企业要求\"");
		if (step.equals("extension")) {
			assertThat(asked.getFirst().body()).contains("\"closesAt\":\"2026-04-15T23:59:00\"");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "extension", "cancellation" })
	void a_wrong_reason_stands_beside_it(String step) throws Exception {
		services.answer("POST /v1/calls/call-1/" + step, 400, Sample.WRONG_FIELD.formatted("reason"));
		assertThat(approver.send("/review/calls/call-1/" + step, Map.of("reason", "")).page())
			.contains("id=\"f-reason-error\"", "这里填错了");
	}

}
