package grants.portal.finance;

import java.util.List;

import grants.portal.FakeServices;
import grants.portal.People;
import grants.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What finance reads before each click, and that a click sends what was read. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FinancePagesTest {

	private static final String PAYMENT = "/finance/payments/payment-1";

	private static final String RECEIPT = "{\"stream\": \"payments-1\", \"position\": 7, \"version\": 2}";

	private static final String RULE = """
			{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "titleEn": "A rule forbids this", "status": 409,
			 "detail": "d", "detailEn": "d", "rule": "PAY-7", "ruleName": "FOUR_EYES",
			 "sentence": {"zh": "经办、复核、放行由三个不同的人办理。", "en": "Three different people."},
			 "because": {"zh": "您已办理过这笔支付", "en": "you acted on it"}, "instead": {"zh": "请由他人办理", "en": "another person"},
			 "citations": ["I: 不相容岗位相互分离"]}""";

	private final MockMvc browser;

	private final FakeServices services;

	FinancePagesTest(MockMvc browser, FakeServices services) {
		this.browser = browser;
		this.services = services;
	}

	@BeforeEach
	void quiet() {
		services.clear();
		services.answer("GET /v1/payments/counts", 200,
				"{\"states\": {\"PLANNED\": 3, \"RETURNED\": 1, \"SENT\": 2}, \"held\": 1}");
		queue(payment("payment-1", "PLANNED", "", "6222000000000001"));
		services.answer("GET /v1/payments/payment-1", 200, payment("payment-1", "PLANNED", "", "6222000000000001"));
	}

	@Test
	void the_overview_shows_what_waits_for_the_role() throws Exception {
		String maker = read("/finance", "finance-maker");
		assertThat(maker).contains("待经办", "银行退回，待重新经办", "某某建筑有限公司").doesNotContain("待复核", "待放行");
		assertThat(read("/finance", "finance-checker", "finance-releaser")).contains("待复核", "待放行", "没有待办的款项")
			.doesNotContain("待经办");
	}

	@Test
	void the_list_keeps_its_filters_in_the_address_and_counts() throws Exception {
		String page = read("/finance/payments?state=PLANNED&treasury=city&beneficiary=91410100MA9F00002F",
				"finance-maker");
		assertThat(page)
			.contains("href=\"/finance/payments?state=SENT&amp;treasury=city&amp;beneficiary=91410100MA9F00002F\"",
					"<span class=\"n\">3</span>", "166,665.01")
			.contains("/finance/payments/sheet?state=PLANNED&amp;treasury=city&amp;beneficiary=91410100MA9F00002F");
	}

	@Test
	void a_filter_that_the_service_does_not_take_is_named_and_stays() throws Exception {
		for (String path : List.of("GET /v1/payments", "GET /v1/payments/counts")) {
			services.answer(path, 400,
					"""
							{"title": "请求有误", "titleEn": "Bad request", "status": 400, "detail": "d", "detailEn": "d",
							 "errors": [{"field": "beneficiary", "zh": "代码应为 18 位", "en": "18 characters", "citation": null}]}""");
		}
		MockHttpServletResponse answer = answer(get("/finance/payments").param("beneficiary", "<914>"),
				"finance-maker");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("代码应为 18 位", "value=\"&lt;914&gt;\"").doesNotContain("<914>");
	}

	@Test
	void the_sheet_for_the_files_adds_up() throws Exception {
		queue(payment("payment-1", "PLANNED", "", "6222000000000001"),
				payment("payment-2", "PLANNED", "", "6222000000000002"));
		assertThat(read("/finance/payments/sheet", "finance-maker")).contains("333,330.02", "叁拾叁万叁仟叁佰叁拾元零贰分",
				"6222 0000 0000 0002", "拨付经办", "拨付复核", "拨付放行");
	}

	@Test
	void what_could_be_paid_twice_or_elsewhere_is_marked() throws Exception {
		String quiet = read(PAYMENT, "finance-maker");
		assertThat(quiet).contains("没有付给该单位的其他款项", "6222 0000 0000 0001", "壹拾陆万陆仟陆佰陆拾伍元零壹分")
			.doesNotContain("可能重复", "账号不同");
		queue(payment("payment-1", "PLANNED", "", "6222000000000001"),
				payment("payment-2", "CONFIRMED", "", "6222000000000002"));
		assertThat(read(PAYMENT + "/preparation", "finance-maker")).contains("可能重复", "金额相同", "账号不同",
				"<mark class=\"account\">6222 0000 0000 0002</mark>");
		queue(payment("payment-2", "CANCELLED", "", "6222000000000001"));
		assertThat(read(PAYMENT, "finance-maker")).doesNotContain("可能重复", "账号不同");
	}

	@Test
	void nobody_is_offered_what_is_not_theirs_or_not_now() throws Exception {
		assertThat(read(PAYMENT, "finance-maker")).contains(PAYMENT + "/preparation").doesNotContain("/approval\"");
		assertThat(read(PAYMENT, "finance-checker")).doesNotContain("/preparation\"", "/approval\"", "/void\"");
		prepared("PREPARED");
		assertThat(read(PAYMENT, "finance-checker")).contains(PAYMENT + "/approval", PAYMENT + "/void")
			.doesNotContain("/release\"");
		assertThat(read(PAYMENT + "/release", "finance-releaser")).contains("不能这样办理").doesNotContain("确认放行");
	}

	@Test
	void preparing_sends_what_was_shown() throws Exception {
		services.answer("GET /v1/payments/payment-1", 200,
				payment("payment-1", "RETURNED", "instruction-0", "6222000000000001"));
		services.answer("POST /v1/awards/award-1/payments/city/1/preparation", 200, RECEIPT);
		assertThat(read(PAYMENT + "/preparation", "finance-maker")).contains("name=\"amount\" value=\"166665.01\"",
				"name=\"replaces\" value=\"instruction-0\"");
		MockHttpServletResponse answer = send("preparation", "finance-maker", "amount", "166665.01", "replaces",
				"instruction-0");
		assertThat(answer.getRedirectedUrl()).isEqualTo(PAYMENT + "?position=7");
		assertThat(services.asked("POST").getFirst().body())
			.isEqualTo("{\"amount\":\"166665.01\",\"replaces\":\"instruction-0\"}");
		assertThat(services.asked("POST").getFirst().key()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "approval, finance-checker, PREPARED", "release, finance-releaser, APPROVED" })
	void approving_and_releasing_send_the_digest_of_what_was_shown(String act, String role, String state)
			throws Exception {
		prepared(state);
		services.answer("POST /v1/instructions/instruction-1/" + act, 200, RECEIPT);
		assertThat(read(PAYMENT + "/" + act, role)).contains("name=\"content\" value=\"aa11\"",
				"name=\"instruction\" value=\"instruction-1\"", "u-maker");
		MockHttpServletResponse answer = send(act, role, "instruction", "instruction-1", "content", "aa11");
		assertThat(answer.getRedirectedUrl()).isEqualTo(PAYMENT + "?position=7");
		assertThat(services.asked("POST").getFirst().body()).isEqualTo("{\"content\":\"aa11\"}");
	}

	@ParameterizedTest
	@CsvSource({ "preparation, PLANNED, POST /v1/awards/award-1/payments/city/1/preparation",
			"approval, PREPARED, POST /v1/instructions/instruction-1/approval",
			"release, APPROVED, POST /v1/instructions/instruction-1/release",
			"void, PREPARED, POST /v1/instructions/instruction-1/void" })
	void a_rule_is_cited_and_the_form_stays(String act, String state, String asked) throws Exception {
		if (!act.equals("preparation")) {
			prepared(state);
		}
		services.answer(asked, 409, RULE);
		MockHttpServletResponse answer = send(act, "finance-releaser", "amount", "166665.01", "replaces", "",
				"instruction", "instruction-1", "content", "aa11", "reason", "账号有误");
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("您已办理过这笔支付", "PAY-7", "请由他人办理", "平台解释：不相容岗位相互分离",
				"action=\"" + PAYMENT + "/" + act + "\"");
		if (act.equals("void")) {
			assertThat(answer.getContentAsString()).contains(">账号有误</textarea>");
		}
	}

	@Test
	void what_has_changed_meanwhile_is_not_approved_unseen() throws Exception {
		prepared("PREPARED");
		services.answer("POST /v1/instructions/instruction-0/approval", 409, RULE);
		MockHttpServletResponse answer = send("approval", "finance-checker", "instruction", "instruction-0", "content",
				"bb22");
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("内容已有变化", "按现在的内容重新办理").doesNotContain("确认复核");
	}

	@Test
	void a_reason_that_is_missing_is_named_beside_its_field() throws Exception {
		prepared("PREPARED");
		services.answer("POST /v1/instructions/instruction-1/void", 422, """
				{"title": "内容无法受理", "status": 422, "detail": "d",
				 "errors": [{"field": "reason", "zh": "请写明作废原因", "en": "say why", "citation": null}]}""");
		MockHttpServletResponse answer = send("void", "finance-maker", "instruction", "instruction-1", "content",
				"aa11", "reason", " ");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-reason-error\"", "请写明作废原因");
	}

	@Test
	void a_click_whose_answer_is_lost_is_the_same_request_again() throws Exception {
		prepared("APPROVED");
		services.staySilentOn("POST /v1/instructions/instruction-1/release");
		MockHttpServletResponse answer = send("release", "finance-releaser", "instruction", "instruction-1", "content",
				"aa11");
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("可以放心再次提交", "value=\"k1\"");
		send("release", "finance-releaser", "instruction", "instruction-1", "content", "aa11");
		assertThat(services.asked("POST")).hasSize(2)
			.extracting(FakeServices.Asked::key)
			.containsOnly(services.asked("POST").getFirst().key());
	}

	@ParameterizedTest
	@ValueSource(strings = { "preparation", "approval", "release", "void" })
	void nothing_is_carried_out_without_the_token_of_the_form(String act) throws Exception {
		MockHttpServletResponse answer = browser
			.perform(post(PAYMENT + "/" + act).session(People.session("finance-maker")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(403);
		assertThat(services.asked("POST")).isEmpty();
	}

	@Test
	void what_comes_back_to_the_own_treasury_is_recorded() throws Exception {
		String back = """
				{"clawback": "clawback-%s", "beneficiary": "91410100MA9F00002F", "award": "award-1", "document": "郑政〔2022〕19号",
				 "state": "DEMANDED", "grounds": "VIOLATION", "citations": [], "answerBy": "2025-06-04",
				 "answerByProvisional": false, "openedAt": "2025-05-20T01:00:00Z", "answers": [], "demanded": "800.00",
				 "received": "0.00", "outstanding": "800.00", "dueOn": "2025-07-31", "overdue": false, "refund": "0.00",
				 "demands": [{"amount": "800.00", "shares": [{"treasury": "%s", "amount": "800.00"}], "dueOn": "2025-07-31",
				  "reason": "属实", "demandedAt": "2025-06-10T01:00:00Z"}], "repayments": []}""";
		services.answer("GET /v1/cases", 200, "{\"cases\": [" + back.formatted("1", "city") + ","
				+ back.formatted("2", "district-410105") + "], \"next\": null}");
		services.answer("GET /v1/cases/clawback-1", 200, back.formatted("1", "city"));
		assertThat(read("/finance/repayments", "finance-maker")).contains("/finance/repayments/clawback-1")
			.doesNotContain("clawback-2");
		assertThat(read("/finance", "finance-maker")).contains("/finance/repayments");
		assertThat(read("/finance", "finance-checker")).doesNotContain("/finance/repayments");
		services.answer("POST /v1/cases/clawback-1/repayments", 400, """
				{"title": "请求有误", "status": 400, "detail": "d",
				 "errors": [{"field": "amount", "zh": "金额有误", "en": "no amount", "citation": null}]}""");
		MockHttpServletResponse refused = repay("很多");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString()).contains("id=\"f-amount-error\"", "value=\"很多\"");
		services.answer("POST /v1/cases/clawback-1/repayments", 200, RECEIPT);
		assertThat(repay("8,00.00").getRedirectedUrl()).isEqualTo("/finance/repayments/clawback-1?position=7");
		assertThat(services.asked("POST").getLast().body())
			.isEqualTo("{\"reference\":\"B1\",\"amount\":\"800.00\",\"valueDate\":\"2025-07-01\"}");
	}

	private MockHttpServletResponse repay(String amount) throws Exception {
		return answer(post("/finance/repayments/clawback-1").param("key", "k1")
			.param("reference", "B1")
			.param("amount", amount)
			.param("valueDate", "2025-07-01")
			.with(SecurityMockMvcRequestPostProcessors.csrf()), "finance-maker");
	}

	private void queue(String... payments) {
		services.answer("GET /v1/payments", 200,
				"{\"payments\": [" + String.join(",", payments) + "], \"next\": null}");
	}

	/** One instruction is alive, and has come so far. */
	private void prepared(String state) {
		services.answer("GET /v1/payments/payment-1", 200,
				payment("payment-1", state, "", "6222000000000001")
					.replace("\"instruction\": null", "\"instruction\": \"instruction-1\"")
					.replace("\"attempts\": []", """
							"attempts": [{"id": "instruction-1", "state": "%s", "content": "aa11", "replaces": null,
							 "steps": [{"reached": "PREPARED", "at": "2026-03-02T01:00:00Z", "by": "u-maker"}]}]"""
						.formatted(state)));
	}

	private static String payment(String id, String state, String returned, String account) {
		return """
				{"id": "%s", "award": "award-1", "beneficiary": "%s", "treasury": "city", "instalment": 1,
				 "document": "郑政〔2022〕19号", "purpose": "绿色建筑奖补", "amount": "166665.01",
				 "payee": {"code": "%s", "name": "某某建筑有限公司", "bankCode": "102491000011", "account": "%s"},
				 "state": "%s", "held": false, "instruction": null, "returned": %s, "cancelled": null,
				 "plannedAt": "2026-03-01T01:00:00Z", "attempts": [], "position": 1}""".formatted(id,
				People.ORGANISATION, People.ORGANISATION, account, state,
				returned.isEmpty() ? "null" : "\"" + returned + "\"");
	}

	private String read(String address, String... roles) throws Exception {
		MockHttpServletResponse answer = answer(get(address), roles);
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse send(String act, String role, String... fields) throws Exception {
		MockHttpServletRequestBuilder form = post(PAYMENT + "/" + act).param("key", "k1")
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			form.param(fields[i], fields[i + 1]);
		}
		return answer(form, role);
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String... roles) throws Exception {
		return browser.perform(request.session(People.session(roles))).andReturn().getResponse();
	}

}
