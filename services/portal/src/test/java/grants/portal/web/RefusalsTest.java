package grants.portal.web;

import java.util.Collections;
import java.util.List;

import grants.portal.FakeServices;
import grants.portal.People;
import grants.portal.PortalTest;
import grants.portal.session.KeptInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Whatever a service answers, the person reads why, and the form keeps what was typed.
 */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RefusalsTest {

	private static final String WITHDRAWAL = "/applicant/applications/application-1/withdrawal";

	private static final String ASKED = "POST /v1/applications/application-1/withdrawal";

	private static final String RULE = """
			{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "titleEn": "A rule forbids this", "status": 409,
			 "detail": "已经决定", "detailEn": "it is decided", "rule": "ENT-7", "ruleName": "WITHDRAWN_WHILE_PENDING",
			 "sentence": {"zh": "申报只能在作出决定之前撤回。", "en": "An application is withdrawn before it is decided."},
			 "because": {"zh": "这份申报已经决定", "en": "it is decided"}, "instead": {"zh": "可以查看决定", "en": "read the decision"},
			 "citations": ["郑政〔2022〕19号 三、（一）"]}""";

	private final MockMvc browser;

	private final FakeServices services;

	RefusalsTest(MockMvc browser, FakeServices services) {
		this.browser = browser;
		this.services = services;
	}

	@BeforeEach
	void one_application() {
		services.clear();
		services.answer("GET /v1/applications/application-1", 200,
				"""
						{"applicationId": "application-1", "beneficiary": "%s", "state": "PENDING", "receivedAt": "2026-03-01T01:00:00Z",
						 "submission": {"beneficiaryName": "乙置业", "scope": "s", "evidence": [], "content": "c",
						  "payee": {"code": "x", "name": "x", "bankCode": "x", "account": "x"},
						  "assessment": {"lowest": "1.00", "highest": "1.00", "conditions": [],
						   "explanation": {"facts": [], "steps": [], "notes": [], "citations": []}},
						  "terms": {"measureId": "D19-6d", "measureVersion": 1, "name": {"zh": "绿色建筑", "en": "green"},
						   "documentNumber": "郑政〔2022〕19号", "clause": "三", "exclusionGroup": "g", "leadBureau": "finance",
						   "cooperatingBureaus": [], "opinionWorkingDays": 10, "noticeWorkingDays": 5, "obligations": [], "citations": []}},
						 "timeline": [], "something": "that this version does not know"}"""
					.formatted(People.ORGANISATION));
	}

	@Test
	void a_rule_is_cited_with_the_way_on() throws Exception {
		services.answer(ASKED, 409, RULE);
		MockHttpServletResponse answer = withdraw("理由", "k1");
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("这份申报已经决定", "ENT-7", "申报只能在作出决定之前撤回。", "可以查看决定",
				"郑政〔2022〕19号 三、（一）", ">理由</textarea>");
	}

	@Test
	void an_error_of_a_field_stands_beside_it() throws Exception {
		services.answer(ASKED, 422, """
				{"title": "内容无法受理", "status": 422, "detail": "请改正",
				 "errors": [{"field": "reason", "zh": "理由太短", "en": "too short", "citation": null}]}""");
		String page = withdraw("<b>短</b>", "k2").getContentAsString();
		assertThat(page).contains("理由太短", "id=\"f-reason-error\"", "aria-invalid=\"true\"", "href=\"#f-reason\"")
			.contains("&lt;b&gt;短&lt;/b&gt;")
			.doesNotContain("<b>短</b>");
	}

	@Test
	void without_an_answer_the_same_request_can_be_sent_again() throws Exception {
		services.staySilentOn(ASKED);
		MockHttpServletResponse answer = withdraw("理由", "k3");
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("可以放心再次提交", "value=\"k3\"", ">理由</textarea>");
		withdraw("理由", "k3");
		List<FakeServices.Asked> asked = services.asked("POST");
		assertThat(asked).hasSize(2).extracting(FakeServices.Asked::key).containsOnly(asked.getFirst().key());
	}

	@Test
	void a_form_that_cannot_be_shown_without_its_service_is_kept() throws Exception {
		MockHttpSession session = People.session("applicant");
		services.staySilentOn(ASKED);
		services.staySilentOn("GET /v1/applications/application-1");
		MockHttpServletResponse answer = withdraw("写了很多", "k8", session);
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("可以放心再次提交", "内容已为您保留", "href=\"" + WITHDRAWAL + "\"");
		one_application();
		String form = browser.perform(get(WITHDRAWAL).session(session)).andReturn().getResponse().getContentAsString();
		assertThat(form).contains("class=\"kept\"", ">写了很多</textarea>", "value=\"k8\"");
		assertThat(browser.perform(get(WITHDRAWAL).session(session)).andReturn().getResponse().getContentAsString())
			.doesNotContain("写了很多");
	}

	@Test
	void what_was_kept_of_a_form_does_not_come_back_after_it_was_sent_again() throws Exception {
		MockHttpSession session = People.session("applicant");
		services.staySilentOn(ASKED);
		services.staySilentOn("GET /v1/applications/application-1");
		withdraw("先写的", "k8", session);
		one_application();
		services.answer(ASKED, 409, RULE);
		withdraw("后写的", "k8", session);
		assertThat(browser.perform(get(WITHDRAWAL).session(session)).andReturn().getResponse().getContentAsString())
			.doesNotContain("先写的");
	}

	@Test
	void a_form_that_was_sent_with_a_token_that_is_not_taken_is_kept_through_the_login() throws Exception {
		services.answer(ASKED, 401, "{\"status\": 401, \"title\": \"需要登录\"}");
		services.answer("GET /v1/applications/application-1", 401, "{\"status\": 401, \"title\": \"需要登录\"}");
		MvcResult result = browser
			.perform(post(WITHDRAWAL).param("reason", "写了很多")
				.param("key", "k9")
				.param("form", WITHDRAWAL)
				.session(People.session("applicant"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn();
		assertThat(result.getResponse().getRedirectedUrl()).isEqualTo("/login");
		assertThat(Collections.list(result.getRequest().getSession().getAttributeNames()))
			.contains(KeptInput.class.getName());
	}

	@Test
	void a_corrected_form_is_another_request() throws Exception {
		services.answer(ASKED, 409, RULE);
		withdraw("理由", "k4");
		withdraw("别的理由", "k4");
		List<FakeServices.Asked> asked = services.asked("POST");
		assertThat(asked.get(0).key()).isNotEqualTo(asked.get(1).key());
	}

	@Test
	void nonsense_is_no_answer() throws Exception {
		for (String nonsense : List.of("<html>a proxy</html>", "", "[]", "{\"stream\": {}}")) {
			services.answer(ASKED, 200, nonsense);
			MockHttpServletResponse answer = withdraw("理由", "k5");
			assertThat(answer.getStatus()).as(nonsense).isEqualTo(503);
			assertThat(answer.getContentAsString()).contains(">理由</textarea>");
		}
		services.answer(ASKED, 500, "<html>Internal</html>");
		assertThat(withdraw("理由", "k6").getContentAsString()).contains("可以放心再次提交").doesNotContain("Internal");
	}

	@Test
	void a_token_that_is_not_taken_any_more_leads_to_the_login() throws Exception {
		services.answer("GET /v1/applications/application-1", 401, "{\"status\": 401, \"title\": \"需要登录\"}");
		MockHttpServletResponse answer = browser
			.perform(get("/applicant/applications/application-1").session(People.session("applicant")))
			.andReturn()
			.getResponse();
		assertThat(answer.getRedirectedUrl()).isEqualTo("/login");
	}

	@Test
	void what_belongs_to_somebody_else_is_refused_as_the_service_says() throws Exception {
		services.answer("GET /v1/applications/application-1", 403,
				"{\"status\": 403, \"title\": \"无权办理\", \"titleEn\": \"no\", \"detail\": \"只能办理本单位的事项\", \"detailEn\": \"own only\"}");
		MockHttpServletResponse answer = browser
			.perform(get("/applicant/applications/application-1").session(People.session("applicant")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(403);
		assertThat(answer.getContentAsString()).contains("只能办理本单位的事项");
	}

	@Test
	void the_service_is_asked_as_the_person() throws Exception {
		withdraw("理由", "k7");
		assertThat(services.asked("POST")).extracting(FakeServices.Asked::authorization)
			.containsExactly("Bearer token-of-person-1");
	}

	private MockHttpServletResponse withdraw(String reason, String key) throws Exception {
		return withdraw(reason, key, People.session("applicant"));
	}

	private MockHttpServletResponse withdraw(String reason, String key, MockHttpSession session) throws Exception {
		return browser
			.perform(post(WITHDRAWAL).param("reason", reason)
				.param("key", key)
				.param("form", WITHDRAWAL)
				.session(session)
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getResponse();
	}

}
