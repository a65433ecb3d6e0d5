package grants.portal.admin;

import grants.portal.FakeServices;
import grants.portal.PortalTest;
import grants.portal.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The due sheets of all services, also of those that are away, stuck or newer. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DueTest {

	private static final String SHEET = """
			{"now": "2023-04-13T01:00:00Z", "waiting": 1234, "overdue": %d, "refused": %d, "oldest": "2023-04-13T00:00:00Z",
			 "reader": {"lag": 0, "instance": "1@host/ab", "failures": %s}, "count": 80, "items": [%s], "next": "n-1"}""";

	private static final String NEXT = """
			{"id": "answer-end:cb-1", "kind": "answer-end", "target": "obligations-1", "dueAt": "2023-05-01T16:00:00Z", "failures": 0}""";

	private static final String FAILING = """
			{"id": "fulfilment:ob-1", "kind": "fulfilment", "target": "obligations-1", "dueAt": "2023-04-13T00:00:00Z", "lateSeconds": 3600,
			 "nextTry": "2023-04-13T01:05:00Z", "failures": 7, "remark": "<b>程序出错</b>（错误编号 0f3a）"}""";

	private static final String NEWER = """
			{"id": "x", "kind": "<i>newer-kind</i>", "target": "t&x", "dueAt": "2023-05-01T16:00:00Z", "failures": 0}""";

	private final FakeServices services;

	private final Surfer administrator;

	DueTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.administrator = new Surfer(browser, "administrator");
	}

	@BeforeEach
	void sheets() {
		services.clear();
		services.answer("GET /v1/admin/due", 200,
				"{\"waiting\": 0, \"overdue\": 0, \"refused\": 0, \"count\": 0, \"items\": []}");
		services.answer("clawback: GET /v1/admin/due", 200, SHEET.formatted(0, 0, "0", NEXT));
	}

	@Test
	void are_shown_service_by_service_though_one_is_silent_and_one_has_none() throws Exception {
		services.staySilentOn("review: GET /v1/admin/due");
		services.answer("application: GET /v1/admin/due", 200, "{\"waiting\": 1}");
		String page = administrator.read("/admin/due");
		assertThat(page)
			.contains("等候 1,234 项", "到期未办 0 项", "最近一项将于", "陈述申辩期满", "obligations-1", "after=n-1", "该服务没有到期自动办理的事项")
			.containsPattern("(?s)未应答.*未应答")
			.doesNotContain("停滞", "被规则拒绝 ", "已过期");
		assertThat(services.asked("GET")).hasSize(5)
			.allSatisfy(asked -> assertThat(asked.query()).contains("state=waiting"));
	}

	@Test
	void what_is_late_says_why_and_when_it_is_tried_again() throws Exception {
		services.answer("clawback: GET /v1/admin/due", 200, SHEET.formatted(1, 2, "0", FAILING + "," + NEWER));
		String page = administrator.read("/admin/due?service=clawback");
		assertThat(page)
			.contains("到期未办 1 项", "被规则拒绝 2 项", "最早的于", "已过期 1 小时 0 分", "&lt;b&gt;程序出错", "09:05 重试",
					"&lt;i&gt;newer-kind", "t&amp;x", "state=refused")
			.doesNotContain("<i>newer", "<b>程序");
	}

	@Test
	void a_sheet_that_is_stuck_says_so() throws Exception {
		services.answer("clawback: GET /v1/admin/due", 200,
				SHEET.formatted(1, 0, "3, \"failure\": \"数据库不可用（错误编号 77aa）\"", NEXT));
		assertThat(administrator.read("/admin/due")).contains("到期清单停滞，已失败 3 次：数据库不可用（错误编号 77aa）");
	}

	@Test
	void are_found_by_what_is_to_be_done_and_about_whom_and_the_filter_stays() throws Exception {
		String page = administrator
			.read("/admin/due?service=clawback&state=refused&kind=answer-end&target=%20obligations-1%20&after=n-1");
		assertThat(services.asked("GET")).singleElement()
			.satisfies(asked -> assertThat(asked.query()).contains("state=refused", "kind=answer-end",
					"target=obligations-1", "after=n-1"));
		assertThat(page).contains("value=\"obligations-1\"", "value=\"refused\" selected",
				"value=\"answer-end\" selected", "value=\"clawback\" selected", "href=\"/admin/due\"");
		services.answer("clawback: GET /v1/admin/due", 200, SHEET.formatted(0, 0, "0", ""));
		assertThat(administrator.read("/admin/due?target=nobody")).contains("没有符合条件的事项");
		assertThat(administrator.read("/admin/due")).contains("没有等候到期的事项");
	}

	@Test
	void a_filter_that_services_do_not_know_is_refused_by_them() throws Exception {
		services.answer("clawback: GET /v1/admin/due", 400,
				"{\"status\": 400, \"title\": \"请求有误\", \"detail\": \"应为 waiting 或 refused\"}");
		assertThat(administrator.read("/admin/due?service=clawback&state=%3Cx%3E")).contains("应为 waiting");
		assertThat(administrator.open("/admin/due?service=mars").getStatus()).isEqualTo(404);
	}

}
