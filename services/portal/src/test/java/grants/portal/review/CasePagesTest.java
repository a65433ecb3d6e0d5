package grants.portal.review;

import java.util.List;
import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.FakeServices.Asked;
import grants.portal.PortalTest;
import grants.portal.review.Window.Shown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A case: what is shown, what is sent, and what becomes of a form that is refused.
 */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CasePagesTest {

	private static final String ITEM = Sample.PAGE + "/items/finance";

	private static final String ASKED_OF_ITEM = "POST /v1/cases/case-1/items/finance";

	private static final String ASKED_OF_CASE = "POST /v1/cases/case-1";

	private final FakeServices services;

	private final Window reviewer;

	private final Window approver;

	CasePagesTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.reviewer = Window.of(browser, "reviewer");
		this.approver = Window.of(browser, "approver");
	}

	@BeforeEach
	void a_case() {
		services.clear();
		Sample.answers(services, Sample.waiting());
	}

	@Test
	void facts_stand_beside_their_evidence_and_caps_are_explained() throws Exception {
		String page = reviewer.open(Sample.PAGE).page();
		assertThat(page).contains("丁创业&lt;投资&gt;", "30,000,000.00", "验资报告", "验资-001", "ab12", "附件-9")
			.contains("三年累计上限", "800,000.00", "200,000.00", "本件", "5% 至 10%", "已逾期")
			.contains("牵头单位尚未出具意见", "REV-13")
			.doesNotContain("丁创业<投资>");
		assertThat(page.indexOf("30,000,000.00")).isLessThan(page.indexOf("验资-001"));
	}

	@Test
	void without_the_other_service_the_case_can_still_be_read() throws Exception {
		services.answer("GET /v1/entitlements/91410100MA9F00002F", 500, "{}");
		Shown shown = reviewer.open(Sample.PAGE);
		assertThat(shown.status()).isEqualTo(200);
		assertThat(shown.page()).contains("验资-001", "服务暂时没有应答");
	}

	@Test
	void who_comes_second_reads_who_was_first() throws Exception {
		services.answer(ASKED_OF_ITEM + "/claim", 409, Sample.RULE);
		Sample.answers(services, Sample.heldBy("person-2"));
		Shown shown = reviewer.send(ITEM + "/claim", Map.of("seen", "1"));
		assertThat(shown.status()).isEqualTo(409);
		assertThat(shown.page()).contains("该事项已由他人认领", "REV-3", "等待其退回", "您打开页面之后发生的变化", "person-2", "changes?seen=7");
	}

	@Test
	void another_try_after_a_refusal_is_another_request() throws Exception {
		services.answer(ASKED_OF_ITEM + "/claim", 409, Sample.RULE);
		String page = reviewer.send(ITEM + "/claim", Map.of("seen", "1", "key", "first")).page();
		assertThat(page).doesNotContain("name=\"key\" value=\"first\"")
			// where a login in between leads back to
			.contains("name=\"form\" value=\"/review/cases/case-1\"");
	}

	@Test
	void a_case_says_when_it_is_no_longer_as_shown() throws Exception {
		Sample.answers(services, Sample.heldBy("person-2"));
		assertThat(reviewer.open(Sample.PAGE + "/changes?seen=1").page()).contains("认领", "person-2")
			.contains("href=\"/review/cases/case-1\"");
		assertThat(reviewer.open(Sample.PAGE + "/changes?seen=7").page()).isBlank();
		assertThat(reviewer.open(Sample.PAGE + "/changes?seen=x").page()).isBlank();
	}

	@Test
	void only_what_is_possible_is_offered() throws Exception {
		Sample.answers(services, Sample.heldBy("person-1"));
		assertThat(reviewer.open(Sample.PAGE).page()).contains(ITEM + "/opinion", ITEM + "/release")
			.doesNotContain(ITEM + "/claim");
		Sample.answers(services, Sample.waiting());
		assertThat(reviewer.open(Sample.PAGE).page()).contains(ITEM + "/claim")
			.doesNotContain(ITEM + "/opinion", ITEM + "/reassignment", "/conclusion\"");
		assertThat(reviewer.open(Sample.PAGE + "/items/tax/opinion").status()).isEqualTo(404);
	}

	@Test
	void an_opinion_is_sent_as_the_service_reads_it() throws Exception {
		Sample.answers(services, Sample.heldBy("person-1"));
		assertThat(reviewer.open(ITEM + "/opinion").page())
			.contains("name=\"rate\"", "name=\"ruleReliedOn\"", "name=\"content\" value=\"c1\"", "验资-001")
			.doesNotContain("name=\"amount\"");
		services.answer(ASKED_OF_ITEM + "/opinion", 200, Sample.RECEIPT);
		Shown shown = reviewer.send(ITEM + "/opinion",
				Map.of("favourable", "yes", "reason", " 齐全 ", "content", "c1", "rate", "７.5％", "ruleReliedOn", "评审标准"));
		assertThat(shown.redirect()).isEqualTo(Sample.PAGE);
		assertThat(sent()).contains("\"favourable\":true", "\"reason\":\"齐全\"", "\"rate\":\"0.075\"",
				"\"content\":\"c1\"", "\"amount\":null");
	}

	@ParameterizedTest
	@CsvSource({ "/items/finance/release, reason", "/items/finance/reassignment, reason",
			"/items/finance/opinion, favourable", "/items/finance/opinion, rate", "/decision, verdict",
			"/decision, citations" })
	void what_is_wrong_stands_beside_its_field_and_the_input_stays(String form, String field) throws Exception {
		Sample.answers(services, form.equals("/decision") ? Sample.toDecide() : Sample.heldBy("person-1"));
		services.answer(ASKED_OF_CASE + form, 400, Sample.WRONG_FIELD.formatted(field));
		Shown shown = approver.send(Sample.PAGE + form, Map.of("reason", "写了<很多>", "rate", "很高"));
		assertThat(shown.status()).isEqualTo(400);
		assertThat(shown.page()).contains("这里填错了", "id=\"f-" + field + "-error\"", "写了&lt;很多&gt;</textarea>");
	}

	@ParameterizedTest
	@CsvSource({ "/items/finance/release", "/items/finance/reassignment", "/items/finance/opinion", "/conclusion",
			"/decision" })
	void a_conflict_shows_what_changed_and_keeps_the_form(String form) throws Exception {
		Sample.answers(services, Sample.toDecide());
		services.answer(ASKED_OF_CASE + form, 409, Sample.RULE);
		Shown shown = approver.send(Sample.PAGE + form, Map.of("reason", "写了很多", "seen", "1"));
		assertThat(shown.status()).isEqualTo(409);
		assertThat(shown.page()).contains("REV-3", "您打开页面之后发生的变化", "公示期满", "name=\"seen\" value=\"9\"");
		if (!form.equals("/conclusion")) {
			assertThat(shown.page()).contains("写了很多</textarea>");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/items/finance/release", "/items/finance/reassignment", "/items/finance/opinion", "/conclusion",
			"/decision", "/items/finance/claim" })
	void without_an_answer_the_same_form_can_be_sent_again(String form) throws Exception {
		services.hangUpOn(ASKED_OF_CASE + form);
		Map<String, String> fields = Map.of("reason", "写了很多", "seen", "1", "key", "k1");
		assertThat(approver.send(Sample.PAGE + form, fields).status()).isEqualTo(503);
		assertThat(approver.send(Sample.PAGE + form, fields).page()).contains("可以放心再次提交");
		List<Asked> asked = services.asked("POST");
		assertThat(asked).hasSize(2).extracting(Asked::key).containsOnly(asked.getFirst().key());
	}

	@Test
	void what_was_put_back_leads_to_the_queue_that_knows_of_it() throws Exception {
		services.answer(ASKED_OF_ITEM + "/release", 200, Sample.RECEIPT);
		assertThat(reviewer.send(ITEM + "/release", Map.of("reason", "有关联")).redirect())
			.isEqualTo("/review?position=42");
		assertThat(sent()).isEqualTo("{\"reason\":\"有关联\"}");
	}

	@Test
	void a_conclusion_says_what_will_be_published() throws Exception {
		Sample.answers(services, Sample.toDecide());
		assertThat(approver.open(Sample.PAGE + "/conclusion").page()).contains("225,000.00", "公示 5 个工作日")
			.doesNotContain("name=\"reason\"");
		services.answer(ASKED_OF_CASE + "/conclusion", 200, Sample.RECEIPT);
		assertThat(approver.send(Sample.PAGE + "/conclusion", Map.of()).redirect()).isEqualTo(Sample.PAGE);
		assertThat(sent()).isEqualTo("{\"reason\":null}");
	}

	@Test
	void a_decision_shows_what_it_would_mean_and_cites() throws Exception {
		Sample.answers(services, Sample.toDecide());
		assertThat(approver.open(Sample.PAGE + "/decision").page()).contains("给予奖补 225,000.00", "200,000.00", "材料齐全",
				"value=\"APPROVE\"", "value=\"REJECT\"", "name=\"content\" value=\"c1\"");
		services.answer(ASKED_OF_CASE + "/decision", 200, Sample.RECEIPT);
		Shown shown = approver.send(Sample.PAGE + "/decision", Map.of("verdict", "REJECT", "reason", "不符", "content",
				"c1", "citations", "郑政〔2022〕65号 十二", "otherCitations", " 另一条 \n\n郑政〔2022〕65号 十二"));
		assertThat(shown.redirect()).isEqualTo(Sample.PAGE);
		assertThat(sent()).contains("\"verdict\":\"REJECT\"", "[\"郑政〔2022〕65号 十二\",\"另一条\"]");
	}

	@Test
	void before_its_time_a_decision_is_explained_and_not_offered() throws Exception {
		assertThat(approver.open(Sample.PAGE + "/decision").page()).contains("牵头单位尚未出具意见")
			.doesNotContain("name=\"verdict\"");
	}

	@Test
	void cases_are_found_by_code_and_stage() throws Exception {
		services.answer("GET /v1/cases", 200,
				"""
						{"rows": [{"caseId": "case-1", "applicationId": "a", "beneficiary": "b", "beneficiaryName": "丁", "measureId": "m",
						 "measure": {"zh": "补助", "en": "s"}, "bureaus": ["finance"], "stage": "ON_NOTICE", "opinionsDueOn": "2026-03-16",
						 "amount": "225000.00", "noticeLastDay": "2026-03-10", "receivedAt": "2026-03-01T01:00:00Z"}], "page": 0, "size": 25, "total": 30}""");
		assertThat(reviewer.open("/review/cases?stage=ON_NOTICE&beneficiary=%20b%20").page()).contains("225,000.00",
				"2026-03-10", "/review/cases?stage=ON_NOTICE&amp;beneficiary=b&amp;page=1");
		assertThat(services.asked("GET").getFirst().query()).contains("stage=ON_NOTICE", "beneficiary=b&");
	}

	private String sent() {
		return services.asked("POST").getLast().body();
	}

}
