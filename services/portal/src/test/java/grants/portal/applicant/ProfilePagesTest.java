package grants.portal.applicant;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.FakeServices.Asked;
import grants.portal.People;
import grants.portal.PortalTest;
import grants.portal.Surfer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** 一企一档: entered once, changed by several people, used in drafts and calculations. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ProfilePagesTest {

	private static final String CODE = People.ORGANISATION;

	private static final String PROFILE = "/v1/profiles/" + CODE;

	private static final String PAGE = "/applicant/profile";

	private static final String PAYEE = """
			{"code": "%s", "name": "乙置业<有限公司>", "bankCode": "102491002345", "account": "41050110000000001234"}"""
		.formatted(CODE);

	private static final String CONFLICT = """
			{"type": "urn:grants:problem:rule-violated", "title": "不符合规则", "titleEn": "A rule forbids this", "status": 409,
			 "detail": "不行", "detailEn": "no", "rule": "PRO-1", "ruleName": "PROFILE_AS_SEEN",
			 "sentence": {"zh": "企业档案只能在所见的最新版本上修改。", "en": "as seen"},
			 "because": {"zh": "企业档案已是第 2 版", "en": "version 2"}, "instead": {"zh": "请重新载入", "en": "load"}, "citations": []}""";

	private final FakeServices services;

	private final Surfer applicant;

	private final Surfer reviewer;

	ProfilePagesTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.applicant = new Surfer(browser, "applicant");
		this.reviewer = new Surfer(browser, "reviewer");
	}

	@BeforeEach
	void nothing_is_stated_yet() {
		services.clear();
		services.answer("GET /v1/measures", 200, SampleMeasures.all());
		profile(0, "EMPTY", "", "{}", "null");
	}

	private void profile(int version, String state, String name, String facts, String payee) {
		services.answer("GET " + PROFILE, 200, """
				{"beneficiary": "%s", "version": %d, "state": "%s", "savedAt": %s,
				 "content": {"beneficiaryName": "%s", "facts": %s, "payee": %s}}""".formatted(CODE, version, state,
				version == 0 ? "null" : "\"2026-03-01T01:00:00Z\"", name, facts, payee));
	}

	@Test
	void what_several_documents_ask_for_comes_first_and_what_one_measure_asks_for_and_years_are_left_out()
			throws Exception {
		String page = applicant.read(PAGE);

		assertThat(page)
			.contains("name=\"facts.registeredInCity\"", "name=\"facts.institutionKind\"", "name=\"facts.projectName\"",
					"name=\"version\" value=\"0\"", "value=\"" + CODE + "\"", "第18号文件", "已填 0 / 1 项",
					"郑政〔2022〕18号、郑政〔2022〕19号")
			.doesNotContain("facts.paidInCapital", "facts.year", "第19号文件", "已按规定删除", "open=");
		assertThat(page.indexOf("facts.registeredInCity")).isLessThan(page.indexOf("facts.institutionKind"));
	}

	@Test
	void what_is_stated_is_shown_whoever_asks_for_it() throws Exception {
		profile(1, "SAVED", "乙置业", """
				{"paidInCapital": "1000.00", "institutionKind": "branch", "registeredInCity": "yes", "gone": "旧的"}""",
				PAYEE);

		assertThat(applicant.read(PAGE)).contains("value=\"乙置业\"", "name=\"facts.paidInCapital\" value=\"1000.00\"",
				"<option value=\"branch\" selected=\"selected\">分支机构", "value=\"yes\" checked=\"checked\"",
				"value=\"乙置业&lt;有限公司&gt;\"", "value=\"41050110000000001234\"", "已填 2 / 2 项", "现行政策不再需要的情况",
				"name=\"facts.gone\" value=\"旧的\"", "open=\"open\"", "最近保存");
	}

	@Test
	void after_an_erasure_it_says_so_and_can_be_filled_in() throws Exception {
		profile(3, "ERASED", "", "{}", "null");
		assertThat(applicant.read(PAGE)).contains("已按规定删除", "name=\"version\" value=\"3\"");
	}

	@Test
	void it_is_saved_as_it_was_typed_and_once_however_often() throws Exception {
		services.answer("PUT " + PROFILE, 200, "{\"beneficiary\": \"b\", \"version\": 1, \"receipt\": {}}");
		Map<String, String> form = form();

		MockHttpServletResponse answer = applicant.send(PAGE, form);
		applicant.send(PAGE, form);

		assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE);
		List<Asked> asked = services.asked("PUT");
		assertThat(asked).extracting(Asked::key).hasSize(2).containsOnly(asked.getFirst().key());
		assertThat(asked.getFirst().body()).isEqualTo(
				"""
						{"version":0,"content":{"beneficiaryName":"乙置业","facts":{"registeredInCity":"yes","paidInCapital":"1234567.50"},\
						"payee":{"code":"%s","name":"乙置业","bankCode":"102491002345","account":"41050110000000001234"}}}"""
					.formatted(CODE));
		assertThat(applicant.read(PAGE)).contains("企业档案已保存");
	}

	@Test
	void an_account_of_which_nothing_is_said_is_left_out_and_half_of_one_is_for_the_service_to_judge()
			throws Exception {
		services.answer("PUT " + PROFILE, 200, "{\"beneficiary\": \"b\", \"version\": 1, \"receipt\": {}}");
		Map<String, String> form = form();
		List.of("payee.name", "payee.bankCode", "payee.account").forEach(field -> form.put(field, " "));

		applicant.send(PAGE, form);
		form.put("payee.bankCode", "12");
		applicant.send(PAGE, form);

		assertThat(services.asked("PUT").getFirst().body()).contains("\"payee\":null");
		assertThat(services.asked("PUT").getLast().body()).contains("\"bankCode\":\"12\",\"account\":\"\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "beneficiaryName", "facts.registeredInCity", "facts.paidInCapital", "payee.code",
			"payee.name", "payee.bankCode", "payee.account" })
	void what_is_wrong_stands_beside_it_and_the_form_stays(String field) throws Exception {
		services.answer("PUT " + PROFILE, 422,
				"""
						{"title": "内容无法受理", "titleEn": "Can't be taken", "status": 422, "detail": "请改正", "detailEn": "correct it",
						 "errors": [{"field": "content.%s", "zh": "这里填错了", "en": "wrong here", "citation": null}]}"""
					.formatted(field));

		MockHttpServletResponse answer = applicant.send(PAGE, form());

		assertThat(answer.getStatus()).isEqualTo(422);
		String anchor = "f-" + field.replace('.', '_');
		assertThat(answer.getContentAsString()).contains("href=\"#" + anchor + "\"", "id=\"" + anchor + "-error\"",
				"value=\"1,234,567.50\"", "value=\"4105 0110 0000 0000 1234\"", "name=\"version\" value=\"0\"");
	}

	@Test
	void a_conflict_shows_what_somebody_else_has_saved_and_keeps_the_form() throws Exception {
		services.answer("PUT " + PROFILE, 409, CONFLICT);
		profile(2, "SAVED", "乙置业<集团>", "{\"registeredInCity\": \"yes\", \"institutionKind\": \"branch\"}", PAYEE);

		MockHttpServletResponse answer = applicant.send(PAGE, form());

		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString())
			.contains("企业档案刚被修改过", "<td>乙置业&lt;集团&gt;</td><td>乙置业</td>", "<td>分支机构</td>", "value=\"1,234,567.50\"",
					"name=\"version\" value=\"2\"")
			.doesNotContain("<td>是</td>", "name=\"key\" value=\"k\"");
	}

	@Test
	void another_refusal_is_no_change_by_somebody_else() throws Exception {
		services.answer("PUT " + PROFILE, 409, CONFLICT.replace("PRO-1", "PER-2"));
		MockHttpServletResponse answer = applicant.send(PAGE, form());
		assertThat(answer.getContentAsString()).contains("PER-2", "value=\"1,234,567.50\"").doesNotContain("刚被修改过");
	}

	@Test
	void an_answer_that_was_lost_leaves_the_form_with_its_key() throws Exception {
		services.hangUpOn("PUT " + PROFILE);
		MockHttpServletResponse answer = applicant.send(PAGE, form());
		assertThat(answer.getStatus()).isEqualTo(503);
		assertThat(answer.getContentAsString()).contains("name=\"key\" value=\"k\"", "value=\"1,234,567.50\"");
	}

	@Test
	void the_form_is_for_the_organisation_that_it_was_shown_for() throws Exception {
		Map<String, String> form = form();
		form.put("organisation", "91410100MA9F00001C");
		assertThat(applicant.send(PAGE, form).getStatus()).isEqualTo(403);
		assertThat(services.asked("PUT")).isEmpty();
	}

	@Test
	void the_overview_says_when_there_is_none() throws Exception {
		services.answer("GET /v1/drafts", 200, "[]");
		services.answer("GET /v1/applications", 200, "[]");
		services.answer("GET /v1/cases", 200, "{\"cases\": [], \"next\": null}");
		services.answer("GET /v1/obligations", 200,
				"{\"beneficiary\": \"b\", \"today\": \"2026-03-02\", \"bars\": [], \"awards\": []}");
		assertThat(applicant.read("/applicant")).contains("企业档案还没有填写", "href=\"/applicant/profile\"");
		profile(1, "SAVED", "乙置业", "{}", "null");
		assertThat(applicant.read("/applicant")).doesNotContain("企业档案还没有填写");
	}

	@Test
	void a_draft_begins_with_the_profile_and_earlier_drafts_fill_its_gaps() throws Exception {
		profile(1, "SAVED", "档案中的名称", "{\"registeredInCity\": \"yes\", \"institutionKind\": \"branch\"}", "null");
		services.answer("GET /v1/measures/D19-1", 200,
				SampleMeasures.of("D19-1", "19", SampleMeasures.REGISTERED, SampleMeasures.PROJECT));
		services.answer("GET /v1/drafts", 200, """
				[{"draftId": "draft-1", "measureId": "D19-1", "version": 1, "state": "SUBMITTED",
				 "savedAt": "2026-03-01T01:00:00Z"}]""");
		services.answer("GET /v1/drafts/draft-1", 200, """
				{"draftId": "draft-1", "beneficiary": "%s", "measureId": "D19-1", "version": 1, "state": "SUBMITTED",
				 "applicationId": "application-1", "content": {"beneficiaryName": "草稿中的名称", "evidence": [],
				 "facts": {"registeredInCity": "no", "projectName": "一号楼"}, "payee": %s}}""".formatted(CODE, PAYEE));
		services.answer("POST /v1/drafts", 201, "{\"stream\": \"draft-2\", \"position\": 3, \"version\": 0}");

		assertThat(applicant.send("/applicant/apply", Map.of("measure", "D19-1")).getRedirectedUrl())
			.isEqualTo("/applicant/drafts/draft-2");
		assertThat(services.asked("POST").getFirst().body())
			.contains("\"beneficiaryName\":\"档案中的名称\"", "\"registeredInCity\":\"yes\"", "\"projectName\":\"一号楼\"",
					"\"account\":\"41050110000000001234\"")
			.doesNotContain("institutionKind");
	}

	@Test
	void earlier_drafts_are_not_looked_at_when_the_profile_says_it_all() throws Exception {
		profile(1, "SAVED", "档案中的名称", "{\"registeredInCity\": \"yes\", \"projectName\": \"二号楼\"}", PAYEE);
		services.answer("GET /v1/measures/D19-1", 200,
				SampleMeasures.of("D19-1", "19", SampleMeasures.REGISTERED, SampleMeasures.PROJECT));
		services.answer("POST /v1/drafts", 201, "{\"stream\": \"draft-2\", \"position\": 3, \"version\": 0}");

		applicant.send("/applicant/apply", Map.of("measure", "D19-1"));

		assertThat(services.asked("POST").getFirst().body()).contains("\"projectName\":\"二号楼\"");
		assertThat(services.asked("GET")).extracting(Asked::path).doesNotContain("/v1/drafts");
	}

	@Test
	void the_calculator_is_filled_in_where_nothing_stands_and_with_no_words() throws Exception {
		profile(1, "SAVED", "乙置业",
				"""
						{"registeredInCity": "yes", "institutionKind": "branch", "paidInCapital": "5.00", "projectName": "张三"}""",
				PAYEE);

		String address = applicant.open(PAGE + "/calculator?kind=bank&facts.registeredInCity=no&facts.institutionKind=")
			.getRedirectedUrl();

		assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8)).isEqualTo(
				"/calculator?kind=bank&facts.registeredInCity=no&facts.institutionKind=branch&facts.paidInCapital=5.00");
		assertThat(applicant.open(PAGE + "/calculator?kind=unheard-of&x=y").getRedirectedUrl())
			.isEqualTo("/calculator?kind=unheard-of");
	}

	@Test
	void only_applicants_are_offered_to_fill_in_the_calculator() throws Exception {
		services.answer("POST /v1/calculations", 200, "{\"on\": \"2026-03-02\", \"measures\": [], \"sameType\": []}");
		assertThat(applicant.read("/calculator?kind=bank")).contains("formaction=\"/applicant/profile/calculator\"");
		assertThat(applicant.read("/calculator")).doesNotContain("formaction");
		assertThat(reviewer.read("/calculator?kind=bank")).doesNotContain("formaction");
		assertThat(reviewer.open(PAGE).getStatus()).isEqualTo(403);
	}

	private static Map<String, String> form() {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("version", "0");
		form.put("organisation", CODE);
		form.put("beneficiaryName", " 乙置业 ");
		form.put("facts.registeredInCity", "yes");
		form.put("facts.institutionKind", "");
		form.put("facts.paidInCapital", "1,234,567.50");
		form.put("payee.code", CODE);
		form.put("payee.name", "乙置业");
		form.put("payee.bankCode", "102491002345");
		form.put("payee.account", "4105 0110 0000 0000 1234");
		return form;
	}

}
