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

/** How the services are, also when some are unwell, silent or away. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class OverviewTest {

	private static final String READER = """
			{"name": "view:cases", "position": %d, "lag": %d, "eventsPerSecond": 900, "remainingSeconds": 75, "instance": "host-1",
			 "here": true, "failures": %d%s}""";

	private static final String VIEW = """
			{"name": "cases", "version": 3, "live": 2%s,
			 "comparison": {"generation": 2, "rows": 1200, "different": 0, "unsettled": 0, "examples": [], "at": "2023-04-13T01:00:00Z"}}""";

	private static final String DUE = """
			{"now": "2023-04-13T01:00:00Z", "waiting": 2, "overdue": %d, "refused": %d, "reader": {"lag": 0, "failures": 0}, "count": 2,
			 "items": [%s]}""";

	private static final String LATE = """
			{"id": "notice-end:case-1", "kind": "notice-end", "target": "case-1", "dueAt": "2023-04-12T23:57:55Z", "lateSeconds": 3725, "failures": 0}""";

	private final FakeServices services;

	private final Surfer administrator;

	OverviewTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.administrator = new Surfer(browser, "administrator");
	}

	@BeforeEach
	void all_is_well() {
		services.clear();
		services.answer("GET /actuator/health", 200,
				"{\"status\": \"UP\", \"components\": {\"store\": {\"status\": \"UP\", \"details\": {}}, \"ping\": {\"status\": \"UP\"}}}");
		services.answer("GET /v1/admin/readers", 200,
				"{\"head\": 12345, \"readers\": [%s]}".formatted(READER.formatted(12345, 0, 0, "")));
		services.answer("GET /v1/admin/views", 200, "[" + VIEW.formatted("") + "]");
		services.answer("GET /v1/admin/parked", 200, "{\"count\": 0, \"facts\": []}");
		services.answer("GET /v1/admin/verifications", 200, "{\"runs\": []}");
		services.answer("GET /v1/admin/due", 200, DUE.formatted(0, 0, ""));
		services.answer("GET /actuator/metrics/grants.inbound.lag", 200,
				"{\"measurements\": [{\"statistic\": \"VALUE\", \"value\": null}]}");
	}

	@Test
	void all_services_are_seen_at_a_glance() throws Exception {
		String page = administrator.read("/admin");
		assertThat(page).contains("申报服务", "审核服务", "拨付服务", "追回服务", "审计服务", "12,345", "正常", "尚未校验过", "/admin/clock")
			.doesNotContain("未应答", "hx-trigger=\"every");
	}

	@Test
	void one_that_is_silent_one_that_is_unwell_and_one_that_talks_nonsense_break_nothing() throws Exception {
		services.staySilentOn("review: GET /actuator/health");
		services.answer("audit: GET /actuator/health", 503,
				"{\"status\": \"DOWN\", \"components\": {\"readers\": {\"status\": \"DOWN\"}}}");
		services.answer("clawback: GET /v1/admin/readers", 200, "<html>a proxy</html>");
		services.answer("disbursement: GET /v1/admin/views", 500, "{\"status\": 500, \"title\": \"系统出错\"}");
		services.answer("application: GET /v1/admin/verifications", 200, "{\"runs\": [{}]}");
		MockHttpServletResponse answer = administrator.open("/admin");
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).contains("异常").containsPattern("(?s)未应答.*未应答.*未应答.*未应答");
	}

	@Test
	void a_service_that_is_slow_in_many_answers_is_given_up_in_time() throws Exception {
		for (String question : List.of("health", "metrics/grants.inbound.lag", "metrics/grants.checkpoint.position")) {
			services.staySilentOn("review: GET /actuator/" + question);
		}
		long begin = System.nanoTime();
		administrator.open("/admin/services/review");
		assertThat(System.nanoTime() - begin).isLessThan(10_000_000_000L);
	}

	@Test
	void what_waits_and_what_is_built_is_counted_and_the_page_follows_it() throws Exception {
		services.answer("review: GET /v1/admin/views", 200,
				"[" + VIEW.formatted(
						", \"rebuild\": {\"generation\": 3, \"reader\": " + READER.formatted(45, 55, 0, "") + "}")
						+ "]");
		services.answer("audit: GET /v1/admin/parked", 200, """
				{"count": 3, "facts": [{"id": "f", "topic": "t", "partition": 0, "offset": 1, "beneficiaryCode": "c",
				 "since": "2023-04-13T01:00:00Z", "ageSeconds": 90061, "attempts": 1}]}""");
		assertThat(administrator.read("/admin")).contains("1 个重建中", "3 条", "1 天 1 小时", "hx-trigger=\"every 3s\"");
		assertThat(administrator.read("/admin/services/review")).contains("value=\"45\"", "max=\"100\"",
				"hx-trigger=\"every 1s\"", "1 分 15 秒");
	}

	@Test
	void what_is_late_and_what_a_rule_forbids_is_seen_and_leads_to_the_sheet() throws Exception {
		services.answer("clawback: GET /v1/admin/due", 200, DUE.formatted(4, 3, LATE));
		services.answer("audit: GET /v1/admin/due", 200,
				"{\"waiting\": 0, \"overdue\": 0, \"refused\": 0, \"count\": 0, \"items\": []}");
		assertThat(administrator.read("/admin")).contains("4 项", "最早的已过 1 小时 2 分", "3 项被规则拒绝",
				"/admin/due?service=clawback", "state=refused");
		assertThat(administrator.read("/admin/services/clawback")).contains("1 小时 2 分", "/admin/due?service=clawback",
				"到期被规则拒绝");
		assertThat(administrator.read("/admin/services/audit")).doesNotContain("/admin/due?service=audit");
	}

	@Test
	void a_service_is_seen_closely_with_what_has_gone_wrong_in_its_own_words() throws Exception {
		services.answer("review: GET /actuator/health", 503, """
				{"status": "DOWN", "components": {"inbound": {"status": "DOWN", "details": {"consumer": {"alive": true,
				 "failure": "消息系统不可用（错误编号 0f3a）"}}}, "diskSpace": {"status": "UP"}}}""");
		services.answer("review: GET /v1/admin/readers", 200,
				"{\"head\": 9, \"readers\": [%s]}".formatted(READER.formatted(5, 4, 7, ", \"failure\": \"数据库不可用\"")));
		String page = administrator.read("/admin/services/review");
		assertThat(page).contains("消息系统不可用（错误编号 0f3a）", "已失败 7 次：数据库不可用", "消息接收", "核对 1,200 行，0 行不同")
			.doesNotContain("ping");
		assertThat(administrator.read("/admin")).contains("1 个读取受阻");
	}

	@Test
	void a_service_that_is_away_or_unknown_is_said_so() throws Exception {
		services.staySilentOn("review: GET /actuator/health");
		MockHttpServletResponse silent = administrator.open("/admin/services/review");
		assertThat(silent.getStatus()).isEqualTo(503);
		assertThat(silent.getContentAsString()).contains("审核服务", "未应答");
		assertThat(administrator.open("/admin/services/mars").getStatus()).isEqualTo(404);
		assertThat(administrator.send("/admin/services/mars", Map.of("view", "cases")).getStatus()).isEqualTo(404);
	}

	@Test
	void a_view_is_rebuilt_on_demand() throws Exception {
		services.answer("review: POST /v1/admin/views/cases/rebuild", 202, VIEW.formatted(""));
		assertThat(administrator.send("/admin/services/review", Map.of("view", "cases")).getRedirectedUrl())
			.isEqualTo("/admin/services/review");
		MockHttpServletResponse unknown = administrator.send("/admin/services/review", Map.of("view", "../x y"));
		assertThat(unknown.getStatus()).isEqualTo(404);
		assertThat(unknown.getContentAsString()).contains("未找到", "审核服务");
		services.staySilentOn("review: POST /v1/admin/views/cases/rebuild");
		MockHttpServletResponse silent = administrator.send("/admin/services/review", Map.of("view", "cases"));
		assertThat(silent.getStatus()).isEqualTo(503);
		assertThat(silent.getContentAsString()).contains("可以放心再次提交", "value=\"cases\"");
	}

}
