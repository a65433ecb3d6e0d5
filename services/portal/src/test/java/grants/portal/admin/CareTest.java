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

/** Erasures, keys and the clock of the platform on one machine. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CareTest {

	private static final String CODE = "91410100MA9F00002F";

	private static final String PAGE = "/admin/erasures/" + CODE;

	private static final String API = "/v1/erasures/" + CODE;

	private static final String ERASURE = """
			{"keyId": "%s.1", "subject": "%s", "reason": "来函要求", "askedBy": "%s", "askedAt": "2023-04-13T02:00:00Z", "done": false%s}""";

	private static final String RULE = """
			{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "status": 409, "rule": "%s",
			 "sentence": {"zh": "规则原文", "en": "sentence"}, "because": {"zh": "%s", "en": "because"}, "citations": []}""";

	private final FakeServices services;

	private final Surfer administrator;

	CareTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.administrator = new Surfer(browser, "administrator");
	}

	@BeforeEach
	void quiet() {
		services.clear();
		services.answer("GET /local/clock", 200, "{\"instant\": \"2023-02-01T01:00:00Z\"}");
	}

	@Test
	void an_erasure_is_found_by_a_code_and_a_wrong_one_is_named() throws Exception {
		assertThat(administrator.open("/admin/erasures?code=" + CODE.toLowerCase(java.util.Locale.ROOT) + "%20")
			.getRedirectedUrl()).isEqualTo(PAGE);
		services.answer("audit: GET /v1/erasures/X", 400,
				"""
						{"status": 400, "title": "请求有误", "errors": [{"field": "code", "zh": "应为 18 位", "en": "18 characters"}]}""");
		MockHttpServletResponse wrong = administrator.open("/admin/erasures?code=x");
		assertThat(wrong.getStatus()).isEqualTo(400);
		assertThat(wrong.getContentAsString()).contains("应为 18 位", "id=\"f-code-error\"", "value=\"X\"");
		services.staySilentOn("audit: GET " + API);
		assertThat(administrator.open("/admin/erasures?code=" + CODE).getStatus()).isEqualTo(503);
	}

	@Test
	void is_asked_for_with_a_reason() throws Exception {
		assertThat(administrator.read(PAGE)).contains("尚未有人申请");
		services.answer("audit: POST " + API, 400,
				"""
						{"status": 400, "title": "请求有误", "errors": [{"field": "reason", "zh": "理由应为 1 至 500 个字", "en": "1 to 500"}]}""");
		assertThat(administrator.send(PAGE, Map.of("reason", " ")).getContentAsString()).contains("理由应为 1 至 500 个字",
				"id=\"f-reason-error\"");
		services.answer("audit: POST " + API, 409, RULE.formatted("PER-3", "奖补未付清"));
		MockHttpServletResponse open = administrator.send(PAGE, Map.of("reason", "来函"));
		assertThat(open.getStatus()).isEqualTo(409);
		assertThat(open.getContentAsString()).contains("奖补未付清", "PER-3", ">来函</textarea>");
		services.answer("audit: POST " + API, 200, ERASURE.formatted(CODE, CODE, "person-1", ""));
		assertThat(administrator.send(PAGE, Map.of("reason", "来函")).getRedirectedUrl()).isEqualTo(PAGE);
	}

	@Test
	void is_confirmed_by_another_on_a_page_that_asks() throws Exception {
		services.answer("audit: GET " + API, 200, ERASURE.formatted(CODE, CODE, "person-1", ""));
		assertThat(administrator.read(PAGE)).contains("由您提出").doesNotContain("/confirmation");
		services.answer("audit: GET " + API, 200, ERASURE.formatted(CODE, CODE, "person-2", ""));
		assertThat(administrator.read(PAGE)).contains(PAGE + "/confirmation", "待确认");
		assertThat(administrator.read(PAGE + "/confirmation")).contains("不能恢复", "来函要求");
		services.answer("audit: POST " + API + "/confirmation", 409, RULE.formatted("PER-6", "申请时间太近"));
		MockHttpServletResponse early = administrator.send(PAGE + "/confirmation", Map.of());
		assertThat(early.getStatus()).isEqualTo(409);
		assertThat(early.getContentAsString()).contains("申请时间太近", "PER-6", "确认删除");
		String done = ERASURE.formatted(CODE, CODE, "person-2",
				", \"erasedBy\": \"person-1\", \"erasedAt\": \"2023-04-13T03:00:00Z\"");
		services.answer("audit: POST " + API + "/confirmation", 200, done);
		assertThat(administrator.send(PAGE + "/confirmation", Map.of()).getRedirectedUrl()).isEqualTo(PAGE);
		services.answer("audit: GET " + API, 200, done);
		assertThat(administrator.read(PAGE)).contains("已删除", "person-1");
		assertThat(administrator.read(PAGE + "/confirmation")).contains("没有待确认的删除申请").doesNotContain("确认删除</button>");
	}

	@Test
	void is_withdrawn_and_the_empty_answer_is_one() throws Exception {
		services.answer("audit: GET " + API, 200, ERASURE.formatted(CODE, CODE, "person-1", ""));
		assertThat(administrator.read(PAGE + "/withdrawal")).contains("照常保存和使用");
		services.answer("audit: POST " + API + "/withdrawal", 200, "");
		assertThat(administrator.send(PAGE + "/withdrawal", Map.of()).getRedirectedUrl()).isEqualTo(PAGE);
		services.staySilentOn("audit: POST " + API + "/withdrawal");
		assertThat(administrator.send(PAGE + "/withdrawal", Map.of()).getStatus()).isEqualTo(503);
	}

	@Test
	void keys_are_wrapped_anew_or_it_is_said_why_not() throws Exception {
		services.answer("audit: POST /v1/keys/rewrap", 200, "{\"keys\": 1234}");
		MockHttpServletResponse done = administrator.send("/admin/keys", Map.of());
		assertThat(done.getRedirectedUrl()).isEqualTo("/admin/keys");
		services.staySilentOn("audit: POST /v1/keys/rewrap");
		MockHttpServletResponse silent = administrator.send("/admin/keys", Map.of());
		assertThat(silent.getStatus()).isEqualTo(503);
		assertThat(silent.getContentAsString()).contains("没有应答", "重新保护数据密钥");
	}

	@Test
	void the_clocks_move_together_the_furthest_first() throws Exception {
		services.answer("clawback: GET /local/clock", 200, "{\"instant\": \"2023-02-02T01:00:00Z\"}");
		services.answer("POST /local/clock", 200, "{\"instant\": \"2023-03-01T01:00:00Z\"}");
		assertThat(administrator.read("/admin/clock")).contains("2023-02-02 09:00", "value=\"2023-02-03T09:00\"");
		assertThat(administrator.send("/admin/clock", Map.of("to", "2023-03-01T09:00")).getRedirectedUrl())
			.isEqualTo("/admin/clock");
		assertThat(services.asked("POST")).hasSize(5)
			.allSatisfy(asked -> assertThat(asked.body()).contains("2023-03-01T01:00:00Z"));
		assertThat(services.asked("POST").getFirst().service()).isEqualTo("clawback");
	}

	@Test
	void a_time_that_is_over_moves_none_of_them() throws Exception {
		services.answer("review: GET /local/clock", 200, "{\"instant\": \"2024-02-02T01:00:00Z\"}");
		services.answer("POST /local/clock", 409, RULE.formatted("CLK-1", "平台时间已是 2024"));
		MockHttpServletResponse answer = administrator.send("/admin/clock", Map.of("to", "2023-03-01T09:00"));
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("平台时间已是 2024", "CLK-1", "value=\"2023-03-01T09:00\"");
		assertThat(services.asked("POST")).extracting(FakeServices.Asked::service).containsExactly("review");
	}

	@Test
	void while_one_is_silent_none_is_moved() throws Exception {
		services.staySilentOn("audit: GET /local/clock");
		MockHttpServletResponse answer = administrator.send("/admin/clock", Map.of("to", "2023-03-01T09:00"));
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("未应答", "value=\"2023-03-01T09:00\"");
		assertThat(services.asked("POST")).isEmpty();
		assertThat(administrator.open("/admin/clock").getStatus()).isEqualTo(200);
	}

	@Test
	void what_is_no_time_is_named_beside_the_field() throws Exception {
		for (String wrong : List.of("", "tomorrow", "2023-02-30T09:00", "2023-03-01")) {
			MockHttpServletResponse answer = administrator.send("/admin/clock", Map.of("to", wrong));
			assertThat(answer.getStatus()).as(wrong).isEqualTo(422);
			assertThat(answer.getContentAsString()).contains("请填写日期和时间", "id=\"f-to-error\"");
		}
		assertThat(services.asked("POST")).isEmpty();
	}

}
