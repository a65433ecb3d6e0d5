package grants.portal.review.awards;

import grants.portal.FakeServices;
import grants.portal.People;
import grants.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** An approver reads how far an award is paid, and cancels it before that. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class AwardCancellationPagesTest {

	private static final String AWARD = "/review/awards/award-1";

	private static final String ASKED = "POST /v1/awards/award-1/cancellation";

	private final MockMvc browser;

	private final FakeServices services;

	AwardCancellationPagesTest(MockMvc browser, FakeServices services) {
		this.browser = browser;
		this.services = services;
	}

	@BeforeEach
	void planned() {
		services.clear();
		answer("PLANNED", "null");
	}

	@Test
	void every_treasury_is_shown_with_the_way_to_the_cancellation() throws Exception {
		assertThat(read(AWARD)).contains("市级财政", "金水区财政", "待拨付", "333,330.01 元", AWARD + "/cancellation");
		answer("CANCELLED",
				"{\"reason\": \"书面放弃\", \"citation\": \"三、（一）\", \"at\": \"2026-03-02T01:00:00Z\", \"by\": null}");
		assertThat(read(AWARD)).contains("书面放弃", "三、（一）", "已取消").doesNotContain(AWARD + "/cancellation");
	}

	@Test
	void cancelling_sends_why_and_by_what() throws Exception {
		services.answer(ASKED, 200, "{\"stream\": \"payments-1\", \"position\": 7, \"version\": 2}");
		assertThat(read(AWARD + "/cancellation")).contains("取消后不能恢复");
		assertThat(cancel(" 书面放弃 ", "三、（一）").getRedirectedUrl()).isEqualTo(AWARD + "?position=7");
		assertThat(services.asked("POST").getFirst().body()).isEqualTo("{\"reason\":\"书面放弃\",\"citation\":\"三、（一）\"}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "reason", "citation" })
	void what_is_missing_stands_beside_its_field(String field) throws Exception {
		services.answer(ASKED, 422, """
				{"title": "内容无法受理", "status": 422, "detail": "d",
				 "errors": [{"field": "%s", "zh": "请写明", "en": "say it", "citation": null}]}""".formatted(field));
		MockHttpServletResponse answer = cancel("<b>", "");
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains("id=\"f-" + field + "-error\"", "请写明", "&lt;b&gt;</textarea>");
	}

	@Test
	void what_is_paid_is_not_cancelled_and_the_rule_says_why() throws Exception {
		services.answer(ASKED, 409, """
				{"title": "不符合规则", "titleEn": "no", "status": 409, "detail": "d", "detailEn": "d", "rule": "PAY-15",
				 "ruleName": "CANCELLED_BEFORE_PAYMENT", "sentence": {"zh": "只有在未付讫时才能取消。", "en": "no"},
				 "because": {"zh": "市级财政的指令已付讫", "en": "paid"}, "instead": {"zh": "已支付的只能追回", "en": "claim it back"},
				 "citations": ["I: before payment"]}""");
		MockHttpServletResponse answer = cancel("书面放弃", "三、（一）");
		assertThat(answer.getStatus()).isEqualTo(409);
		assertThat(answer.getContentAsString()).contains("PAY-15", "已支付的只能追回", ">书面放弃</textarea>");
	}

	private void answer(String state, String cancelled) {
		services.answer("GET /v1/awards/award-1/payments", 200, "[" + payment("city", "166665.01", state, cancelled)
				+ "," + payment("district-410105", "166665.00", state, cancelled) + "]");
	}

	private static String payment(String treasury, String amount, String state, String cancelled) {
		return """
				{"id": "payment-%s", "award": "award-1", "beneficiary": "%s", "treasury": "%s", "instalment": 1,
				 "document": "郑政〔2022〕19号", "purpose": "绿色建筑奖补", "amount": "%s",
				 "payee": {"code": "%s", "name": "某某建筑有限公司", "bankCode": "102491000011", "account": "****3456"},
				 "state": "%s", "held": false, "instruction": null, "returned": null, "cancelled": %s,
				 "plannedAt": "2026-03-01T01:00:00Z", "attempts": [], "position": 1}""".formatted(treasury,
				People.ORGANISATION, treasury, amount, People.ORGANISATION, state, cancelled);
	}

	private String read(String address) throws Exception {
		MockHttpServletResponse answer = browser.perform(get(address).session(People.session("approver")))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(address).isEqualTo(200);
		return answer.getContentAsString();
	}

	private MockHttpServletResponse cancel(String reason, String citation) throws Exception {
		return browser
			.perform(post(AWARD + "/cancellation").param("key", "k1")
				.param("reason", reason)
				.param("citation", citation)
				.session(People.session("approver"))
				.with(SecurityMockMvcRequestPostProcessors.csrf()))
			.andReturn()
			.getResponse();
	}

}
