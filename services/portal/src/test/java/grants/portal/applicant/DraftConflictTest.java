package grants.portal.applicant;

import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.People;
import grants.portal.PortalTest;
import grants.portal.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people fill in one draft. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DraftConflictTest {

	private static final String PAGE = "/applicant/drafts/draft-1";

	private final FakeServices services;

	private final Surfer applicant;

	DraftConflictTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.applicant = new Surfer(browser, "applicant");
	}

	@BeforeEach
	void a_draft_that_somebody_else_has_saved() {
		services.clear();
		services.answer("GET /v1/measures/D18-2", 200,
				SampleMeasures.of("D18-2", "18", SampleMeasures.KIND, SampleMeasures.REGISTERED));
		services.answer("GET /v1/drafts/draft-1", 200, """
				{"draftId": "draft-1", "beneficiary": "%s", "measureId": "D18-2", "version": 4, "state": "OPEN",
				 "applicationId": "application-1", "content": {"beneficiaryName": "<别人>写的", "evidence": [],
				 "facts": {"institutionKind": "branch", "registeredInCity": "no"},
				 "payee": {"code": "%s", "name": "户名", "bankCode": "102491002345", "account": "41050110"}}}"""
			.formatted(People.ORGANISATION, People.ORGANISATION));
		services.answer("PUT /v1/drafts/draft-1", 409, """
				{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "status": 409, "rule": "DRA-2",
				 "sentence": {"zh": "只能修改所见的最新版本。", "en": "as seen"}, "because": {"zh": "已有第 4 版", "en": "4"}}""");
	}

	@Test
	void what_differs_is_shown_in_words_and_the_form_stays() throws Exception {
		MockHttpServletResponse answer = applicant.send(PAGE,
				Map.of("version", "3", "beneficiaryName", "我写的", "facts.registeredInCity", "yes", "payee.code",
						People.ORGANISATION, "payee.name", "户名", "payee.bankCode", "102491002345", "payee.account",
						"4105 0110"));

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString())
			.contains("这份草稿刚被修改过", "<td>&lt;别人&gt;写的</td><td>我写的</td>", "<td>分支机构</td><td></td>",
					"<td>否</td><td>是</td>", "value=\"我写的\"", "value=\"4105 0110\"",
					"name=\"version\" id=\"version\" value=\"4\"")
			.doesNotContain("不填", "<th scope=\"row\">账号</th>");
	}

}
