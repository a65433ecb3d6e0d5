package grants.portal.clawback;

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

/** What officers watch, record, open and decide, and what is refused. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClawbackPagesTest {

	private static final String CODE = People.ORGANISATION;

	private static final String CASE = "/clawback/cases/clawback-1";

	private static final String OF = "/clawback/beneficiaries/" + CODE;

	private static final String OPENING = OF + "/awards/award-1/case";

	private static final String CORRECTION = OF + "/moves/变更17号/correction";

	private static final String RECEIPT = "{\"stream\": \"obligations-1\", \"position\": 9, \"version\": 2}";

	private final MockMvc browser;

	private final FakeServices services;

	ClawbackPagesTest(MockMvc browser, FakeServices services) {
		this.browser = browser;
		this.services = services;
	}

	@BeforeEach
	void one_broken_commitment() {
		services.clear();
		services.answer("GET /v1/cases/counts", 200,
				"{\"states\": {\"NOTIFIED\": 4, \"ANSWERED\": 1, \"UNANSWERED\": 0, \"DEMANDED\": 2}, \"overdue\": 1}");
		services.answer("GET /v1/cases", 200, "{\"cases\": [" + theCase("DEMANDED") + "], \"next\": \"p-1\"}");
		services.answer("GET /v1/cases/clawback-1", 200, theCase("ANSWERED"));
		services.answer("GET /v1/commitments", 200,
				"""
						{"today": "2026-03-02", "states": {"WATCHED": 5, "BROKEN": 1}, "next": null, "commitments": [
						 {"beneficiary": "%s", "award": "award-1", "document": "郑政〔2022〕19号", "measure": {"zh": "落户奖励", "en": "settling"},
						  "owedIfBroken": "8000000.00", "commitment": %s}]}"""
					.formatted(CODE, commitment()));
		services.answer("GET /v1/residency-moves", 200,
				"""
						{"next": null, "moves": [
						 {"reference": "变更17号", "beneficiary": "%s", "relation": "TAX", "fromRegion": "410105", "toRegion": "110105",
						  "effectiveOn": "2025-05-01", "leavesCity": true, "recordedAt": "2025-05-20T01:00:00Z",
						  "breaks": ["obligation-1"], "corrected": null}]}"""
					.formatted(CODE));
		services.answer("GET /v1/obligations", 200, """
				{"beneficiary": "%s", "today": "2026-03-02", "bars": [{"document": "郑政〔2022〕19号",
				  "because": {"zh": "税务关系迁出", "en": "moved"}, "citation": "（三十五）", "since": "2025-05-20T01:00:00Z"}],
				 "awards": [{"award": "award-1", "document": "郑政〔2022〕19号", "measure": {"zh": "落户奖励", "en": "settling"},
				  "awarded": "8000000.00", "cancelledAt": null, "paid": "8000000.00", "returned": "0.00",
				  "owedIfBroken": "8000000.00", "unclaimed": "8000000.00", "obligations": [%s]}]}""".formatted(CODE,
				commitment()));
	}

	@Test
	void the_overview_leads_to_what_waits() throws Exception {
		assertThat(read("/clawback")).contains("待决定的案件", "逾期未退的案件", "已违反的承诺", "8,000,000.00", "变更17号",
				"/clawback/obligations?state=WATCHED&amp;until=2026-05-31", "2026-05-31 前到期的承诺");
	}

	@Test
	void a_code_leads_to_all_that_is_known_and_nothing_else_does() throws Exception {
		assertThat(answer(get("/clawback/find").param("code", " " + CODE)).getRedirectedUrl()).isEqualTo(OF);
		for (String elsewhere : new String[] { "", "../admin", "//evil.example", "914?x=y" }) {
			assertThat(answer(get("/clawback/find").param("code", elsewhere)).getRedirectedUrl()).as(elsewhere)
				.isEqualTo("/clawback");
		}
		assertThat(read(OF)).contains("税务关系迁出", "落户奖励", "变更17号", "/moves/%E5%8F%98%E6%9B%B417%E5%8F%B7/correction",
				"/awards/award-1/case", CASE);
	}

	@Test
	void lists_keep_their_filters_count_and_go_on() throws Exception {
		assertThat(read("/clawback/cases?state=DEMANDED&beneficiary=" + CODE)).contains(
				"href=\"/clawback/cases?state=NOTIFIED&amp;beneficiary=" + CODE + "\"", "<span class=\"n\">4</span>",
				"after=p-1", "只看逾期未退（1）");
		assertThat(read("/clawback/obligations?state=BROKEN")).contains("已违反", "<span class=\"n\">5</span>", "税务征管关系");
		assertThat(read("/clawback/moves")).contains("变更17号", "违反 1 项承诺", "金水区", "北京市（110105）");
	}

	@ParameterizedTest
	@CsvSource({ "/clawback/cases, GET /v1/cases", "/clawback/obligations, GET /v1/commitments",
			"/clawback/moves, GET /v1/residency-moves" })
	void a_filter_that_the_service_does_not_take_is_named_and_stays(String list, String asked) throws Exception {
		services.answer(asked, 400, fieldError(400, "beneficiary", "代码应为 18 位"));
		MockHttpServletResponse answer = answer(get(list).param("beneficiary", "<914>"));
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("代码应为 18 位", "value=\"&lt;914&gt;\"").doesNotContain("<914>");
	}

	@Test
	void a_move_is_recorded_as_it_was_typed() throws Exception {
		services.answer("POST /v1/residency-moves", 200, RECEIPT);
		MockHttpServletResponse answer = send("/clawback/moves/new", "beneficiary", CODE, "relation", "TAX",
				"fromRegion", "410105", "toRegion", "110105", "effectiveOn", "2025-05-01", "reference", " 变更17号 ");
		assertThat(answer.getRedirectedUrl()).isEqualTo(OF + "?position=9");
		assertThat(services.asked("POST").getFirst().body()).contains("\"reference\":\"变更17号\"",
				"\"effectiveOn\":\"2025-05-01\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "beneficiary", "relation", "fromRegion", "toRegion", "effectiveOn", "reference" })
	void what_is_wrong_with_a_move_stands_beside_its_field(String field) throws Exception {
		services.answer("POST /v1/residency-moves", 400, fieldError(400, field, "填写有误"));
		MockHttpServletResponse answer = send("/clawback/moves/new", "beneficiary", "914", "relation", "TAX",
				"fromRegion", "41", "toRegion", "11", "effectiveOn", "2025-02-30", "reference", "a/b");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentAsString()).contains("id=\"f-" + field + "-error\"", "填写有误", "value=\"a/b\"",
				"value=\"914\"", "value=\"TAX\" selected");
	}

	@Test
	void all_that_is_missing_is_named_at_once_and_nothing_is_sent() throws Exception {
		services.answer("GET /v1/cases/clawback-1", 200, theCase("DEMANDED"));
		named(send(CASE + "/repayment", "amount", " "), "reference", "amount", "valueDate");
		services.answer("GET /v1/cases/clawback-1", 200, theCase("ANSWERED"));
		named(send(CASE + "/decision"), "outcome", "dueOn", "reason");
		named(send(CASE + "/decision", "outcome", "WITHDRAW"), "reason");
		named(send("/clawback/moves/new", "reference", "变更18号"), "beneficiary", "relation", "fromRegion", "toRegion",
				"effectiveOn");
		named(send(OPENING), "grounds");
		named(send(OPENING, "grounds", "BROKEN_OBLIGATION"), "obligation");
		named(send(OPENING, "grounds", "VIOLATION"), "reason", "citation");
		assertThat(services.asked("POST")).isEmpty();
	}

	private static void named(MockHttpServletResponse answer, String... fields) throws Exception {
		assertThat(answer.getStatus()).isEqualTo(422);
		String page = answer.getContentAsString();
		assertThat(page.split("class=\"field-error\"", -1)).hasSize(fields.length + 1);
		for (String field : fields) {
			assertThat(page).contains("id=\"f-" + field + "-error\"", "href=\"#f-" + field + "\"");
		}
	}

	@Test
	void a_move_is_corrected_with_a_reason() throws Exception {
		services.answer("POST /v1/residency-moves/变更17号/correction", 200, RECEIPT);
		assertThat(read(CORRECTION)).contains("违反 1 项承诺", "确认更正");
		MockHttpServletResponse answer = send(CORRECTION, "reason", "登记机关更正");
		assertThat(answer.getRedirectedUrl()).isEqualTo(OF + "?position=9");
		assertThat(services.asked("POST").getFirst().body())
			.isEqualTo("{\"beneficiary\":\"" + CODE + "\",\"reason\":\"登记机关更正\"}");
		services.answer("POST /v1/residency-moves/变更17号/correction", 422, fieldError(422, "reason", "必须填写"));
		MockHttpServletResponse refused = send(CORRECTION, "reason", " ");
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("id=\"f-reason-error\"", "必须填写");
		assertThat(read(OF + "/moves/别的/correction")).contains("没有编号为 别的 的迁移").doesNotContain("确认更正");
	}

	@Test
	void a_case_is_opened_on_the_broken_commitment_or_on_a_finding() throws Exception {
		services.answer("POST /v1/cases", 200, "{\"clawback\": \"clawback-1\", \"receipt\": " + RECEIPT + "}");
		assertThat(read(OPENING)).contains("value=\"obligation-1\" selected", "8,000,000.00", "确认立案并告知");
		assertThat(send(OPENING, "grounds", "BROKEN_OBLIGATION", "obligation", "obligation-1", "reason", "x",
				"citation", "")
			.getRedirectedUrl()).isEqualTo(CASE + "?position=9");
		send(OPENING, "grounds", "VIOLATION", "obligation", "obligation-1", "reason", "违规", "citation", "条款");
		assertThat(services.asked("POST")).extracting(FakeServices.Asked::body)
			.containsExactly("{\"beneficiary\":\"" + CODE
					+ "\",\"award\":\"award-1\",\"grounds\":\"BROKEN_OBLIGATION\",\"obligation\":\"obligation-1\",\"reason\":null,\"citation\":null}",
					"{\"beneficiary\":\"" + CODE
							+ "\",\"award\":\"award-1\",\"grounds\":\"VIOLATION\",\"obligation\":null,\"reason\":\"违规\",\"citation\":\"条款\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "grounds", "obligation", "reason", "citation" })
	void what_is_wrong_with_an_opening_stands_beside_its_field(String field) throws Exception {
		services.answer("POST /v1/cases", 422, fieldError(422, field, "必须填写"));
		MockHttpServletResponse answer = send(OPENING, "grounds", "VIOLATION", "obligation", "", "reason", "违规了",
				"citation", "某条");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-" + field + "-error\"", ">违规了</textarea>",
				"value=\"某条\"");
	}

	@Test
	void a_case_is_a_timeline_with_its_next_step() throws Exception {
		assertThat(read(CASE)).contains("愿意退回", "officer-a", "由立案人以外的经办人决定", CASE + "/decision")
			.doesNotContain(CASE + "/repayment", CASE + "/notice");
		services.answer("GET /v1/cases/clawback-1", 200, theCase("DEMANDED"));
		assertThat(read(CASE)).contains(CASE + "/repayment", CASE + "/notice", "4,000,000.00", "2025-07-31 前退清")
			.doesNotContain(CASE + "/decision");
	}

	@Test
	void what_was_paid_after_a_demand_waits_for_a_supplement() throws Exception {
		services.answer("GET /v1/cases/clawback-1", 200,
				theCase("DEMANDED").replace("\"unclaimed\": \"0.00\"", "\"unclaimed\": \"17.00\""));
		assertThat(read(CASE)).contains("补充追回", "17.00");
		assertThat(read(CASE + "/decision")).contains("value=\"SUPPLEMENT\" checked", "壹拾柒元整")
			.doesNotContain("value=\"DEMAND\"", "value=\"WITHDRAW\"");
	}

	@Test
	void a_decision_shows_what_would_be_demanded_and_sends_what_was_decided() throws Exception {
		services.answer("POST /v1/cases/clawback-1/decision", 200, RECEIPT);
		assertThat(read(CASE + "/decision")).contains("捌佰万元整", "愿意退回", "value=\"DEMAND\"", "value=\"WITHDRAW\"");
		assertThat(
				send(CASE + "/decision", "outcome", "DEMAND", "dueOn", "2025-07-31", "reason", "属实").getRedirectedUrl())
			.isEqualTo(CASE + "?position=9");
		send(CASE + "/decision", "outcome", "WITHDRAW", "dueOn", "2025-07-31", "reason", "撤销");
		assertThat(services.asked("POST")).extracting(FakeServices.Asked::body)
			.containsExactly("{\"outcome\":\"DEMAND\",\"reason\":\"属实\",\"dueOn\":\"2025-07-31\"}",
					"{\"outcome\":\"WITHDRAW\",\"reason\":\"撤销\",\"dueOn\":null}");
		services.answer("GET /v1/cases/clawback-1", 200, theCase("REPAID"));
		assertThat(read(CASE + "/decision")).contains("不能这样办理").doesNotContain("确认决定");
	}

	@ParameterizedTest
	@ValueSource(strings = { "outcome", "dueOn", "reason" })
	void what_is_wrong_with_a_decision_stands_beside_its_field(String field) throws Exception {
		services.answer("POST /v1/cases/clawback-1/decision", 422, fieldError(422, field, "必须填写"));
		MockHttpServletResponse answer = send(CASE + "/decision", "outcome", "DEMAND", "dueOn", "2020-01-01", "reason",
				"属实的");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-" + field + "-error\"", ">属实的</textarea>",
				"value=\"DEMAND\" checked");
	}

	@ParameterizedTest
	@CsvSource({ "/decision, POST /v1/cases/clawback-1/decision, ANSWERED",
			"/repayment, POST /v1/cases/clawback-1/repayments, DEMANDED" })
	void a_rule_is_cited_and_the_form_stays(String page, String asked, String state) throws Exception {
		services.answer("GET /v1/cases/clawback-1", 200, theCase(state));
		services.answer(asked, 409, """
				{"title": "不符合规则", "titleEn": "no", "status": 409, "detail": "d", "detailEn": "d", "rule": "CLAW-7",
				 "ruleName": "OPENER_DOES_NOT_DECIDE", "sentence": {"zh": "立案人不得作出处理决定。", "en": "no"},
				 "because": {"zh": "您是立案人", "en": "you opened it"}, "citations": ["I: separation"]}""");
		MockHttpServletResponse answer = send(CASE + page, "outcome", "DEMAND", "dueOn", "2025-07-31", "reason", "属实",
				"reference", "B1", "amount", "1,000.00", "valueDate", "2025-07-01");
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("您是立案人", "CLAW-7", "action=\"" + CASE + page + "\"");
	}

	@Test
	void a_repayment_is_recorded_as_the_bank_says() throws Exception {
		services.answer("GET /v1/cases/clawback-1", 200, theCase("DEMANDED"));
		services.answer("POST /v1/cases/clawback-1/repayments", 200, RECEIPT);
		assertThat(read(CASE + "/repayment")).contains("尚欠 8,000,000.00 元");
		send(CASE + "/repayment", "reference", "B1", "amount", " 1,000.00", "valueDate", "2025-07-01");
		assertThat(services.asked("POST").getFirst().body())
			.isEqualTo("{\"reference\":\"B1\",\"amount\":\"1000.00\",\"valueDate\":\"2025-07-01\"}");
		for (String field : new String[] { "reference", "amount", "valueDate" }) {
			services.answer("POST /v1/cases/clawback-1/repayments", 400, fieldError(400, field, "填写有误"));
			assertThat(send(CASE + "/repayment", "reference", "/", "amount", "很多", "valueDate", "2025-02-30")
				.getContentAsString()).contains("id=\"f-" + field + "-error\"", "value=\"很多\"");
		}
	}

	@Test
	void the_notice_for_the_post_says_how_much_by_when_and_why() throws Exception {
		services.answer("GET /v1/cases/clawback-1", 200, theCase("DEMANDED"));
		assertThat(read(CASE + "/notice")).contains("退回奖补资金通知书", CODE, "捌佰万元整", "2025-07-31", "核查属实", "市级财政",
				"4,000,000.00", "（三十五）");
		services.answer("GET /v1/cases/clawback-1", 200, theCase("ANSWERED"));
		assertThat(read(CASE + "/notice")).contains("尚未作出退回决定").doesNotContain("盖章");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clawback/moves/new", CASE + "/decision", CASE + "/repayment", OPENING })
	void nothing_is_carried_out_without_the_token_of_the_form(String form) throws Exception {
		MockHttpServletResponse answer = browser.perform(post(form).session(People.session("clawback-officer")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(403);
		assertThat(services.asked("POST")).isEmpty();
	}

	private static String commitment() {
		return """
				{"obligation": "obligation-1", "kind": "RESIDENCY_LOCK_IN", "startsOn": "2023-01-10", "lastDay": "2028-01-10",
				 "state": "BROKEN", "citation": "三、（一）", "repaymentCitation": "（三十五）",
				 "brokenBy": {"reference": "变更17号", "relation": "TAX", "effectiveOn": "2025-05-01"}}""";
	}

	private static String theCase(String state) {
		boolean demanded = state.equals("DEMANDED");
		String demands = demanded ? """
				{"amount": "8000000.00", "shares": [{"treasury": "city", "amount": "4000000.00"},
				 {"treasury": "district-410105", "amount": "4000000.00"}], "dueOn": "2025-07-31", "reason": "核查属实",
				 "decidedBy": "officer-b", "demandedAt": "2025-06-10T01:00:00Z"}""" : "";
		return """
				{"clawback": "clawback-1", "beneficiary": "%s", "award": "award-1", "document": "郑政〔2022〕19号",
				 "state": "%s", "grounds": "BROKEN_OBLIGATION", "obligation": "obligation-1", "reference": "变更17号",
				 "notice": {"zh": "税务关系迁出本市", "en": "moved"}, "citations": ["（三十五）"],
				 "answerBy": "2025-06-04", "answerByProvisional": false, "openedBy": "officer-a",
				 "openedAt": "2025-05-20T01:00:00Z", "answers": [{"answer": "愿意退回", "answeredAt": "2025-05-21T01:00:00Z"}],
				 "demanded": "8000000.00", "received": "0.00", "outstanding": "8000000.00", "dueOn": %s, "overdue": %s,
				 "unclaimed": "0.00", "refund": "0.00", "demands": [%s], "repayments": [], "position": 1}"""
			.formatted(CODE, state, demanded ? "\"2025-07-31\"" : "null", demanded, demands);
	}

	private static String fieldError(int status, String field, String zh) {
		return """
				{"title": "内容无法受理", "titleEn": "no", "status": %d, "detail": "请改正", "detailEn": "d",
				 "errors": [{"field": "%s", "zh": "%s", "en": "wrong", "citation": null}]}""".formatted(status, field,
				zh);
	}

	private String read(String address) throws Exception {
		MockHttpServletResponse answer = answer(get(address));
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse send(String form, String... fields) throws Exception {
		MockHttpServletRequestBuilder request = post(form).param("key", "k1")
			.with(SecurityMockMvcRequestPostProcessors.csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return answer(request);
	}

	private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
		return browser.perform(request.session(People.session("clawback-officer"))).andReturn().getResponse();
	}

}
