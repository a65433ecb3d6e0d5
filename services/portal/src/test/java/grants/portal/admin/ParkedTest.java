package grants.portal.admin;

import java.util.List;
import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.PortalTest;
import grants.portal.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Parked facts: found, tried again, discarded by two people, and every way it is refused.
 */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ParkedTest {

	private static final String PAGE = "/admin/parked/clawback/fact-1";

	private static final String API = "/v1/admin/parked/fact-1";

	private static final String FACT = """
			{"id": "fact-1", "type": "registry.ResidencyMoved.v1", "topic": "grants.registry", "partition": 1, "offset": 5,
			 "beneficiaryCode": "91410100MA9F00002F", "since": "2023-04-13T01:00:00Z", "ageSeconds": 3700, "attempts": 2,
			 "trouble": {"kind": "rule", "rule": "CLA-3", "zh": "<i>不合规则</i>", "en": "forbidden"}%s}""";

	private static final String ASK = """
			, "discard": {"ask": "%s", "by": "%s", "at": "2023-04-13T02:00:00Z", "reason": "登记机关发错", "citation": "来函 7 号"}""";

	private static final String RULE = """
			{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "status": 409, "rule": "%s",
			 "sentence": {"zh": "规则原文", "en": "sentence"}, "because": {"zh": "%s", "en": "because"}, "instead": {"zh": "改这样办", "en": "instead"},
			 "citations": []}""";

	private final FakeServices services;

	private final Surfer administrator;

	ParkedTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.administrator = new Surfer(browser, "administrator");
	}

	@BeforeEach
	void one_fact() {
		services.clear();
		services.answer("GET /v1/admin/parked", 200, "{\"count\": 0, \"facts\": []}");
		services.answer("clawback: GET /v1/admin/parked", 200,
				"{\"count\": 80, \"facts\": [%s], \"next\": \"n-1\"}".formatted(FACT.formatted("")));
		services.answer("clawback: GET " + API, 200, FACT.formatted(""));
	}

	@Test
	void are_listed_service_by_service_though_one_is_silent() throws Exception {
		services.staySilentOn("review: GET /v1/admin/parked");
		String page = administrator.read("/admin/parked");
		assertThat(page).contains(PAGE, "CLA-3", "&lt;i&gt;不合规则", "未应答", "1 小时 1 分", "after=n-1");
	}

	@Test
	void are_found_by_what_is_wrong_with_them_and_the_filter_stays() throws Exception {
		String page = administrator
			.read("/admin/parked?service=clawback&trouble=rule&olderThan=PT1H&beneficiary=91410100MA9F00002F");
		assertThat(services.asked("GET")).hasSize(1);
		assertThat(services.asked("GET").getFirst().query()).contains("trouble=rule", "olderThan=PT1H",
				"beneficiary=91410100MA9F00002F");
		assertThat(page).contains("value=\"91410100MA9F00002F\"", "value=\"rule\" selected");
	}

	@Test
	void a_filter_that_services_do_not_know_is_refused_by_them() throws Exception {
		services.answer("clawback: GET /v1/admin/parked", 400,
				"{\"status\": 400, \"title\": \"请求有误\", \"detail\": \"应为 rule、undecodable\"}");
		assertThat(administrator.read("/admin/parked?service=clawback&trouble=%3Cx%3E")).contains("应为 rule");
		assertThat(administrator.open("/admin/parked?service=mars").getStatus()).isEqualTo(404);
	}

	@Test
	void is_tried_again() throws Exception {
		services.answer("clawback: POST " + API + "/retry", 202, FACT.formatted(", \"retryBy\": \"person-1\""));
		assertThat(administrator.send(PAGE, Map.of()).getRedirectedUrl()).isEqualTo(PAGE);
		services.staySilentOn("clawback: POST " + API + "/retry");
		MockHttpServletResponse silent = administrator.send(PAGE, Map.of());
		assertThat(silent.getStatus()).isEqualTo(503);
		assertThat(silent.getContentAsString()).contains("可以放心再次提交", "CLA-3");
	}

	@Test
	void one_that_has_had_its_end_is_told_of_by_that() throws Exception {
		services.answer("clawback: POST " + API + "/retry", 409, RULE.formatted("PARK-7", "该消息已生效"));
		services.answer("clawback: GET " + API, 409, RULE.formatted("PARK-7", "该消息已生效"));
		MockHttpServletResponse gone = administrator.send(PAGE, Map.of());
		assertThat(gone.getStatus()).isEqualTo(409);
		assertThat(gone.getContentAsString()).contains("该消息已生效", "PARK-7");
		assertThat(administrator.open(PAGE).getStatus()).isEqualTo(409);
		assertThat(administrator.open("/admin/parked/clawback/none").getStatus()).isEqualTo(404);
		assertThat(administrator.open("/admin/parked/mars/fact-1").getStatus()).isEqualTo(404);
	}

	@Test
	void what_is_missing_in_an_ask_is_named_beside_its_field_and_the_rest_stays() throws Exception {
		services.answer("clawback: POST " + API + "/discard", 400, """
				{"status": 400, "title": "请求有误", "errors": [{"field": "reason", "zh": "必填，最多 1000 字", "en": "required"},
				 {"field": "citation", "zh": "必填，最多 1000 字", "en": "required"}]}""");
		MockHttpServletResponse answer = administrator.send(PAGE + "/discard",
				Map.of("reason", " ", "citation", "", "replacedBy", "fact-<2>"));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("id=\"f-reason-error\"", "id=\"f-citation-error\"",
				"value=\"fact-&lt;2&gt;\"");
	}

	@Test
	void an_ask_that_a_rule_forbids_keeps_its_words() throws Exception {
		services.answer("clawback: POST " + API + "/discard", 409, RULE.formatted("PARK-4", "未指明取代它的消息"));
		MockHttpServletResponse answer = administrator.send(PAGE + "/discard",
				Map.of("reason", "银行发错", "citation", "来函"));
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("未指明取代它的消息", "PARK-4", "改这样办", ">银行发错</textarea>",
				"value=\"来函\"");
		assertThat(services.asked("POST").getFirst().body()).contains("\"replacedBy\":null");
	}

	@Test
	void an_ask_is_sent_as_it_was_typed_and_waits_for_another() throws Exception {
		services.answer("clawback: POST " + API + "/discard", 200, FACT.formatted(ASK.formatted("ask-1", "person-1")));
		assertThat(administrator
			.send(PAGE + "/discard", Map.of("reason", " 发错 ", "citation", "来函", "replacedBy", " fact-2 "))
			.getRedirectedUrl()).isEqualTo(PAGE);
		assertThat(services.asked("POST").getFirst().body()).contains("\"发错\"", "\"fact-2\"");
		services.answer("clawback: GET " + API, 200, FACT.formatted(ASK.formatted("ask-1", "person-1")));
		assertThat(administrator.read(PAGE)).contains("须由另一名管理员确认", "登记机关发错").doesNotContain("/confirmation");
		services.answer("clawback: GET " + API, 200, FACT.formatted(ASK.formatted("ask-1", "person-2")));
		assertThat(administrator.read(PAGE)).contains(PAGE + "/confirmation");
	}

	@Test
	void what_is_confirmed_is_the_ask_that_was_looked_at() throws Exception {
		services.answer("clawback: GET " + API, 200, FACT.formatted(ASK.formatted("ask-1", "person-2")));
		assertThat(administrator.read(PAGE + "/confirmation")).contains("value=\"ask-1\"", "确认后不能恢复", "来函 7 号");
		services.answer("clawback: POST " + API + "/discard/confirmation", 409,
				RULE.formatted("PARK-5", "作废申请已被新的申请取代"));
		services.answer("clawback: GET " + API, 200, FACT.formatted(ASK.formatted("ask-2", "person-3")));
		MockHttpServletResponse other = administrator.send(PAGE + "/confirmation", Map.of("ask", "ask-1"));
		assertThat(services.asked("POST").getFirst().body()).contains("\"ask-1\"");
		assertThat(other.getStatus()).isEqualTo(409);
		assertThat(other.getContentAsString()).contains("作废申请已被新的申请取代", "value=\"ask-2\"", "person-3");
		for (String wrong : List.of("", "x")) {
			assertThat(administrator.send(PAGE + "/confirmation", Map.of("ask", wrong)).getStatus()).isEqualTo(409);
		}
	}

	@Test
	void a_confirmed_discard_leads_to_what_was_discarded() throws Exception {
		services.answer("clawback: POST " + API + "/discard/confirmation", 200,
				"""
						{"id": "fact-1", "topic": "grants.registry", "partition": 1, "offset": 5, "beneficiaryCode": "c", "digest": "d",
						 "trouble": {"kind": "rule", "zh": "a", "en": "b"}, "since": "2023-04-13T01:00:00Z", "attempts": 2, "reason": "r",
						 "citation": "c", "askedBy": "a", "askedAt": "2023-04-13T02:00:00Z", "confirmedBy": "b",
						 "confirmedAt": "2023-04-13T03:00:00Z", "position": 9}""");
		assertThat(administrator.send(PAGE + "/confirmation", Map.of("ask", "ask-1")).getRedirectedUrl())
			.isEqualTo("/admin/discarded/clawback/fact-1");
		assertThat(administrator.read(PAGE + "/confirmation")).contains("目前没有待确认的作废申请").doesNotContain("name=\"ask\"");
	}

}
