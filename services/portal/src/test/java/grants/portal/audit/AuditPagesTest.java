package grants.portal.audit;

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

/** What auditors look up, and what they read when a service is away. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AuditPagesTest {

	private static final String CODE = "91410100MA9F00002F";

	private static final String UUID = "018f3c1e-0000-7000-8000-000000000001";

	private static final String ENTRY = """
			{"factId": "fact-%s", "type": "application.GrantAwarded.v1", "date": "2023-04-13", "recordedAt": "2023-04-13T01:00:00Z",
			 "sentence": {"zh": "奖补决定：<b>8000000.00</b> 元", "en": "awarded"}, "amount": "8000000.00", "citations": ["郑政〔2022〕19号 三、（一）"],
			 "actor": "review", "role": "system", "correlation": "c-1", "cause": %s, "topic": "grants.application", "stream": "beneficiary-1",
			 "position": 7, "data": {"applicationId": "application-018f3c1e-0000-7000-8000-000000000001", "payee": "已删除"}}""";

	private static final String RUN = """
			{"id": "run-1", "state": "%s", "by": "person-9", "startedAt": "2023-04-13T01:00:00Z", "position": 50, "head": 100, "events": 70,
			 "eventsPerSecond": 1000, "checkpoints": 2, "vouchedFor": 40, "findings": %s, "givenUp": []%s}""";

	private final FakeServices services;

	private final Surfer auditor;

	AuditPagesTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.auditor = new Surfer(browser, "auditor");
	}

	@BeforeEach
	void a_history() {
		services.clear();
		String entries = "{\"entries\": [%s, %s], \"total\": 120, \"page\": 0, \"size\": 50}"
			.formatted(ENTRY.formatted("1", "null"), ENTRY.formatted("2", "\"fact-1\""));
		services.answer("audit: GET /v1/beneficiaries/" + CODE + "/history", 200, entries);
		services.answer("audit: GET /v1/applications/application-" + UUID + "/history", 200, entries);
		services.answer("audit: GET /v1/facts/fact-2", 200, "{\"causes\": [%s], \"fact\": %s, \"effects\": []}"
			.formatted(ENTRY.formatted("1", "\"http:abc\""), ENTRY.formatted("2", "\"fact-1\"")));
	}

	@Test
	void one_field_takes_whatever_an_auditor_has_in_hand() throws Exception {
		Map<String, String> leads = Map.of(CODE.toLowerCase(java.util.Locale.ROOT), "/audit/beneficiaries/" + CODE,
				"application-" + UUID, "/audit/applications/application-" + UUID, "case-" + UUID,
				"/audit/applications/application-" + UUID, "fact-2", "/audit/facts/fact-2");
		for (Map.Entry<String, String> lead : leads.entrySet()) {
			assertThat(auditor.open("/audit?q=%20" + lead.getKey() + "%20").getRedirectedUrl()).as(lead.getKey())
				.isEqualTo(lead.getValue());
		}
	}

	@Test
	void a_reference_leads_to_the_grant_or_the_beneficiary_or_to_a_choice() throws Exception {
		String found = """
				{"reference": "r-1", "beneficiaries": [%s], "applications": [%s], "facts": [%s]}""";
		String one = "\"application-" + UUID + "\"";
		services.answer("audit: GET /v1/references", 200,
				found.formatted("\"" + CODE + "\"", one, ENTRY.formatted("1", "null")));
		for (String reference : List.of("instruction-" + UUID, "clawback-" + UUID, "%E5%9B%9E%E5%8D%95%20%2F7",
				"BANK-2023-1")) {
			assertThat(auditor.open("/audit?q=" + reference).getRedirectedUrl()).as(reference)
				.isEqualTo("/audit/applications/application-" + UUID);
		}
		services.answer("audit: GET /v1/references", 200, found.formatted("\"" + CODE + "\"", "", ""));
		assertThat(auditor.open("/audit?q=BANK-2023-1").getRedirectedUrl()).isEqualTo("/audit/beneficiaries/" + CODE);
		services.answer("audit: GET /v1/references", 200,
				found.formatted("\"" + CODE + "\"", one + ", \"application-2\"", ENTRY.formatted("1", "null")));
		assertThat(auditor.read("/audit?q=BANK-2023-1")).contains("/audit/applications/application-2",
				"/audit/beneficiaries/" + CODE, "/audit/facts/fact-1", "&lt;b&gt;8000000.00", "value=\"BANK-2023-1\"");
		services.answer("audit: GET /v1/references", 404, "{\"status\": 404, \"title\": \"未找到\"}");
		MockHttpServletResponse none = auditor.open("/audit?q=BANK-2023-1");
		assertThat(none.getStatus()).isEqualTo(404);
		assertThat(none.getContentAsString()).contains("未找到", "value=\"BANK-2023-1\"");
		services.staySilentOn("audit: GET /v1/references");
		assertThat(auditor.open("/audit?q=BANK-2023-1").getStatus()).isEqualTo(503);
	}

	@Test
	void what_can_not_be_found_is_said_above_the_field_that_keeps_it() throws Exception {
		for (String nonsense : List.of("%E4%B9%99%E7%BD%AE%E4%B8%9A", "a", "..%2F..%2Fx", "x%20y%20z%20w")) {
			MockHttpServletResponse answer = auditor.open("/audit?q=" + nonsense);
			assertThat(answer.getStatus()).as(nonsense).isEqualTo(422);
			assertThat(answer.getContentAsString()).contains("不能按名称查询", "id=\"f-q-error\"");
		}
		assertThat(services.asked("GET")).isEmpty();
		MockHttpServletResponse none = auditor.open("/audit?q=award-" + UUID);
		assertThat(none.getStatus()).isEqualTo(404);
		assertThat(none.getContentAsString()).contains("未找到", "value=\"award-" + UUID + "\"");
		services.answer("audit: GET /v1/beneficiaries/91410100MA9F00002A/history", 400,
				"""
						{"status": 400, "title": "请求有误", "titleEn": "bad", "errors": [{"field": "code", "zh": "校验码不符", "en": "wrong"}]}""");
		assertThat(auditor.read("/audit?q=91410100MA9F00002A")).contains("校验码不符", "id=\"f-q-error\"");
	}

	@Test
	void a_history_names_causes_and_can_be_turned_over() throws Exception {
		String page = auditor.read("/audit/beneficiaries/" + CODE);
		assertThat(page)
			.contains("共 120 条事实", "href=\"#f-fact-1\"", "id=\"f-fact-1\"", "page=1",
					"/audit/applications/application-" + UUID, "系统自动")
			.contains("&lt;b&gt;")
			.doesNotContain("<b>8");
		assertThat(auditor.read("/audit/applications/application-" + UUID)).contains("/amount");
		assertThat(auditor.open("/audit/beneficiaries/" + CODE + "?page=x").getStatus()).isEqualTo(400);
	}

	@Test
	void a_fact_stands_between_its_causes_and_its_effects() throws Exception {
		assertThat(auditor.read("/audit/facts/fact-2")).contains("/audit/facts/fact-1", "尚未引起其他事实", "已删除",
				"8,000,000.00", "郑政〔2022〕19号 三、（一）");
	}

	@Test
	void audit_that_does_not_answer_is_said_so() throws Exception {
		services.staySilentOn("audit: GET /v1/beneficiaries/" + CODE + "/history");
		MockHttpServletResponse answer = auditor.open("/audit?q=" + CODE);
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("没有应答", "value=\"" + CODE + "\"");
		assertThat(auditor.open("/audit/beneficiaries/" + CODE).getStatus()).isEqualTo(503);
	}

	@Test
	void the_amount_is_explained_step_by_step() throws Exception {
		services.answer("GET /v1/measures", 200, "[]");
		services.answer("application: GET /v1/applications/application-" + UUID, 200,
				"""
						{"applicationId": "application-%s", "beneficiary": "%s", "state": "AWARDED", "receivedAt": "2026-03-01T01:00:00Z",
						 "submission": {"beneficiaryName": "乙置业", "scope": "s", "evidence": [], "content": "c",
						  "payee": {"code": "x", "name": "x", "bankCode": "x", "account": "x"},
						  "assessment": {"lowest": "1.00", "highest": "9.00", "conditions": [{"requirement": {"zh": "至少一平方米", "en": "a"},
						   "stated": {"zh": "两平方米", "en": "b"}, "citation": "三"}],
						   "explanation": {"facts": [], "steps": [], "notes": [], "citations": []}},
						  "terms": {"measureId": "D19-6d", "measureVersion": 1, "name": {"zh": "绿色建筑", "en": "green"},
						   "documentNumber": "郑政〔2022〕19号", "clause": "三", "exclusionGroup": "g", "leadBureau": "finance",
						   "cooperatingBureaus": [], "opinionWorkingDays": 10, "noticeWorkingDays": 5, "obligations": [], "citations": []}},
						 "award": {"awardId": "award-%s", "amount": "8.00", "shares": [{"treasury": "city", "amount": "8.00"}], "obligations": [],
						  "explanation": {"facts": [], "steps": [{"what": {"zh": "面积乘以标准", "en": "area"}, "value": "8.00", "unit": "CNY",
						   "citation": "三、（二）"}], "notes": [], "citations": []}, "awardedAt": "2026-03-02T01:00:00Z"},
						 "timeline": []}"""
					.formatted(UUID, CODE, UUID));
		String page = auditor.read("/audit/applications/application-" + UUID + "/amount");
		assertThat(page).contains("面积乘以标准", "三、（二）", "至少一平方米", "两平方米", "8.00");
		services.staySilentOn("disbursement: GET /v1/awards/award-" + UUID + "/payments");
		assertThat(auditor.open("/audit/applications/application-" + UUID + "/amount").getStatus()).isEqualTo(503);
	}

	@Test
	void logs_are_verified_one_by_one_and_a_service_that_is_away_holds_up_nobody() throws Exception {
		services.answer("GET /v1/admin/verifications", 200,
				"{\"runs\": [%s]}".formatted(RUN.formatted("SOUND", "[]", ", \"endedAt\": \"2023-04-13T01:01:00Z\"")));
		services.answer("review: GET /v1/admin/verifications", 200, "{\"runs\": []}");
		services.staySilentOn("clawback: GET /v1/admin/verifications");
		MockHttpServletResponse list = auditor.open("/audit/logs");
		assertThat(list.getStatus()).isEqualTo(200);
		assertThat(list.getContentAsString()).contains("完好", "尚未校验过", "未应答", "/audit/logs/application/run-1")
			.doesNotContain("hx-trigger=\"every");
		services.answer("review: POST /v1/admin/verifications", 202, RUN.formatted("RUNNING", "[]", ""));
		assertThat(auditor.send("/audit/logs", Map.of("service", "review")).getRedirectedUrl())
			.isEqualTo("/audit/logs/review/run-1");
		assertThat(services.asked("POST")).extracting(FakeServices.Asked::service).containsExactly("review");
	}

	@Test
	void a_verification_that_can_not_be_begun_is_refused_on_the_list() throws Exception {
		services.answer("GET /v1/admin/verifications", 200, "{\"runs\": []}");
		services.staySilentOn("review: POST /v1/admin/verifications");
		MockHttpServletResponse silent = auditor.send("/audit/logs", Map.of("service", "review"));
		assertThat(silent.getStatus()).isEqualTo(503);
		assertThat(silent.getContentAsString()).contains("可以放心再次提交", "申报服务");
		for (String wrong : List.of("", "mars", "../review")) {
			MockHttpServletResponse answer = auditor.send("/audit/logs", Map.of("service", wrong));
			assertThat(answer.getStatus()).as(wrong).isEqualTo(404);
			assertThat(answer.getContentAsString()).contains("没有这个服务");
		}
	}

	@Test
	void a_run_shows_its_progress_and_what_it_has_found() throws Exception {
		services.answer("audit: GET /v1/admin/verifications/run-1", 200, RUN.formatted("RUNNING", "[]", ""));
		assertThat(auditor.read("/audit/logs/audit/run-1")).contains("hx-trigger=\"every 1s\"", "max=\"100\"",
				"value=\"50\"", "本页自动更新");
		services.answer("audit: GET /v1/admin/verifications/run-1", 200,
				RUN.formatted("BROKEN",
						"[{\"position\": 31, \"kind\": \"EDITED\", \"zh\": \"第 31 号被改动\", \"en\": \"edited\"}]",
						", \"firstBadPosition\": 31"));
		assertThat(auditor.read("/audit/logs/audit/run-1")).contains("自第 31 号记录起不可信", "第 31 号被改动", "EDITED")
			.doesNotContain("hx-trigger=\"every");
		assertThat(auditor.open("/audit/logs/audit/none").getStatus()).isEqualTo(404);
		assertThat(auditor.open("/audit/logs/mars/run-1").getStatus()).isEqualTo(404);
	}

	@Test
	void discarded_facts_are_listed_service_by_service() throws Exception {
		String fact = """
				{"id": "fact-1", "topic": "grants.registry", "partition": 1, "offset": 5, "beneficiaryCode": "%s", "digest": "sha-256:ab",
				 "trouble": {"kind": "undecodable", "zh": "消息无法识别", "en": "unreadable"}, "since": "2023-04-13T01:00:00Z", "attempts": 2,
				 "reason": "登记机关发错", "citation": "来函 7 号", "askedBy": "admin-1", "askedAt": "2023-04-13T02:00:00Z",
				 "confirmedBy": "admin-2", "confirmedAt": "2023-04-13T03:00:00Z", "position": 9}"""
			.formatted(CODE);
		services.answer("GET /v1/admin/discarded-facts", 200, "{\"facts\": []}");
		services.answer("clawback: GET /v1/admin/discarded-facts", 200,
				"{\"facts\": [%s], \"next\": \"fact-1\"}".formatted(fact));
		services.answer("clawback: GET /v1/admin/discarded-facts/fact-1", 200, fact);
		services.staySilentOn("review: GET /v1/admin/discarded-facts");
		assertThat(auditor.read("/audit/discarded")).contains("登记机关发错", "/audit/discarded/clawback/fact-1", "未应答",
				"service=clawback&amp;after=fact-1");
		assertThat(auditor.read("/audit/discarded?service=clawback&after=fact-1")).contains("登记机关发错");
		assertThat(services.asked("GET").getLast().query()).contains("after=fact-1");
		assertThat(auditor.open("/audit/discarded?service=mars").getStatus()).isEqualTo(404);
		assertThat(auditor.read("/audit/discarded/clawback/fact-1")).contains("来函 7 号", "admin-1", "admin-2",
				"sha-256:ab", "消息无法识别");
	}

	@Test
	void a_token_that_is_not_taken_any_more_leads_to_the_login_from_a_page_over_all_services_too() throws Exception {
		services.answer("GET /v1/admin/verifications", 401, "{\"status\": 401, \"title\": \"需要登录\"}");
		assertThat(auditor.open("/audit/logs").getRedirectedUrl()).isEqualTo("/login");
	}

	@Test
	void all_services_are_asked_as_the_person() throws Exception {
		auditor.open("/audit/logs");
		assertThat(services.asked("GET")).hasSize(5)
			.extracting(FakeServices.Asked::authorization)
			.containsOnly("Bearer token-of-person-1");
	}

}
