package grants.portal.review;

import java.util.Map;

import grants.portal.FakeServices;
import grants.portal.FakeServices.Asked;
import grants.portal.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/** The queue: counted, filtered by its address, and where people come back to. */
@PortalTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class QueuePagesTest {

	private static final String QUEUE = """
			{"items": {"rows": [{"caseId": "case-1", "bureau": "finance", "lead": true, "state": "WAITING", "holder": null,
			  "dueOn": "2026-03-16", "late": true, "beneficiary": "91410100MA9F00002F", "beneficiaryName": "丁创业<投资>", "measureId": "D65-12",
			  "measure": {"zh": "投资风险补助", "en": "risk subsidy"}, "lowest": "150000.00", "highest": "300000.00",
			  "receivedAt": "2026-03-01T01:00:00Z"},
			  {"caseId": "case-2", "bureau": "finance", "lead": false, "state": "CLAIMED", "holder": "person-1",
			  "dueOn": "2026-03-17", "late": false, "beneficiary": "91410100MA9F00002F", "beneficiaryName": "乙", "measureId": "D65-12",
			  "measure": {"zh": "投资风险补助", "en": "risk subsidy"}, "lowest": "1.00", "highest": "1.00",
			  "receivedAt": "2026-03-01T01:00:00Z"}], "page": 0, "size": 25, "total": 60},
			 "counts": {"WAITING": 58, "CLAIMED": 2}, "late": 3, "mine": 1}""";

	private final FakeServices services;

	private final Window reviewer;

	private final Window approver;

	QueuePagesTest(MockMvc browser, FakeServices services) {
		this.services = services;
		this.reviewer = Window.of(browser, "reviewer");
		this.approver = Window.of(browser, "approver");
	}

	@BeforeEach
	void a_queue() {
		services.clear();
		services.answer("GET /v1/queue", 200, QUEUE);
	}

	@Test
	void a_reviewer_begins_with_what_waits_and_an_approver_with_what_is_to_decide() throws Exception {
		reviewer.open("/review");
		approver.open("/review");
		assertThat(services.asked("GET")).extracting(Asked::query)
			.satisfiesExactly(query -> assertThat(query).contains("state=WAITING"),
					query -> assertThat(query).contains("state=TO_DECIDE"));
	}

	@Test
	void counts_stand_beside_what_they_count_and_the_filter_in_the_address() throws Exception {
		String page = reviewer.open("/review?view=LATE&page=1").page();
		assertThat(services.asked("GET").getFirst().query()).contains("late=true", "page=1").doesNotContain("state=");
		assertThat(page).contains("待认领</span><span class=\"n\">58", "已逾期</span><span class=\"n\">3",
				"由我办理</span><span class=\"n\">1", "/review?view=LATE&amp;page=1");
		reviewer.open("/review?view=MINE");
		assertThat(services.asked("GET").getLast().query()).contains("mine=true", "state=CLAIMED");
	}

	@Test
	void what_waits_can_be_claimed_by_reviewers_alone() throws Exception {
		String form = "action=\"/review/cases/case-1/items/finance/claim\"";
		assertThat(reviewer.open("/review").page()).contains(form, "丁创业&lt;投资&gt;", "由我办理")
			.doesNotContain("case-2/items");
		assertThat(approver.open("/review").page()).doesNotContain(form);
	}

	@Test
	void a_claim_leads_to_the_case_and_a_case_back_to_the_queue_in_view() throws Exception {
		services.answer("POST /v1/cases/case-1/items/finance/claim", 200, Sample.RECEIPT);
		Sample.answers(services, Sample.waiting());
		reviewer.open("/review?view=ALL&page=1");
		assertThat(reviewer.send(Sample.PAGE + "/items/finance/claim", Map.of()).redirect()).isEqualTo(Sample.PAGE);
		assertThat(reviewer.open(Sample.PAGE).page()).contains("href=\"/review?view=ALL&amp;page=1\"");
	}

	@Test
	void what_the_service_does_not_know_is_refused_as_it_says() throws Exception {
		services.answer("GET /v1/queue", 400, Sample.WRONG_FIELD.formatted("state"));
		Window.Shown shown = reviewer.open("/review?view=BORED");
		assertThat(shown.status()).isEqualTo(400);
		assertThat(shown.page()).contains("内容无法受理");
	}

}
