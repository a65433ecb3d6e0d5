package grants.browser;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import grants.local.Part;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Officers learn of a move, open a case, decide it, and see the money come back. */
@ExtendWith(Site.class)
class ClawbackTest {

	private static final String APPLICANT = "applicant-bank";

	private static final String CODE = "91410100MA9F00003J";

	private static final String OF = "/clawback/beneficiaries/" + CODE;

	private final Site.Running site;

	ClawbackTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void a_move_leads_to_a_case_and_the_money_comes_back() {
		City city = site.city();
		Grant grant = Grant.apply(city, APPLICANT, Claims.settlement(CODE, "丙建工集团有限公司", "2023-01-10"))
			.reviewed(Optional.empty())
			.noticeOver()
			.approved()
			.paid();
		city.await("payment known to clawback",
				() -> Optional.of(city.as("auditor").get(Part.CLAWBACK, "/v1/obligations?beneficiary=" + CODE))
					.filter(answer -> answer.body().at("/awards/0/paid").asString("").equals("8000000.00")));
		String caseId = recordedAndOpened();
		city.as(APPLICANT)
			.post(Part.CLAWBACK, "/v1/cases/" + caseId + "/answer", Map.of("answer", "因集团税务统筹迁出，愿意退回奖励资金"))
			.accepted();
		String path = "/clawback/cases/" + caseId;
		decided(path);
		repaid(path);
		try (Visitor officer = site.onPhone().signIn("clawback-officer-1")) {
			for (String page : List.of("/clawback", "/clawback/obligations", "/clawback/moves", "/clawback/moves/new",
					"/clawback/cases", OF, path, path + "/notice")) {
				look(officer, page, "clawback-phone"
						+ page.replace("/clawback", "").replaceAll("clawback-[0-9a-f-]+", "one").replace('/', '-'));
				officer.needsNoSidewaysScrolling();
			}
		}
	}

	private String recordedAndOpened() {
		try (Visitor officer = site.visitor().signIn("clawback-officer-1")) {
			look(officer, "/clawback/moves/new?beneficiary=" + CODE, "clawback-move");
			officer.press("确认记录");
			assertThat(officer.page().locator("#refusal")).isVisible();
			assertThat(officer.field("beneficiary")).hasValue(CODE);
			officer.findsNoBarrier();
			Site.picture(officer.page(), "clawback-move-refused");
			officer.field("relation").selectOption("TAX");
			officer.fill("fromRegion", "410105")
				.fill("toRegion", "110105")
				.fill("effectiveOn", "2023-02-02")
				.fill("reference", "税迁〔2023〕17号")
				.press("确认记录");
			assertThat(officer.page().locator(".flash")).hasText("迁移已记录。");
			assertThat(officer.page().locator("main")).containsText("税迁〔2023〕17号");
			assertThat(officer.page().locator("main")).containsText("违反 1 项承诺");
			officer.findsNoBarrier().hasNoComplaint();
			Site.picture(officer.page(), "clawback-beneficiary");
			officer.page().locator("a[href$='/correction']").click();
			officer.findsNoBarrier();
			Site.picture(officer.page(), "clawback-correction");
			officer.press("确认更正");
			assertThat(officer.page().locator("#refusal")).containsText("必须填写");
			look(officer, "/clawback", "clawback-start");
			look(officer, "/clawback/obligations?state=BROKEN&beneficiary=" + CODE, "clawback-obligations");
			assertThat(officer.page().locator("tbody tr")).hasCount(1);
			look(officer, "/clawback/moves", "clawback-moves");
			officer.open(OF);
			officer.follow("立案追回").findsNoBarrier();
			Site.picture(officer.page(), "clawback-opening");
			officer.press("确认立案并告知");
			assertThat(officer.page().locator(".flash")).hasText("已立案并告知。");
			officer.findsNoBarrier();
			Site.picture(officer.page(), "clawback-case-notified");
			officer.follow("作出处理决定").choose("outcome", "WITHDRAW").fill("reason", "撤销").press("确认决定");
			assertThat(officer.page().locator("#refusal")).containsText("立案人不得作出处理决定");
			officer.findsNoBarrier();
			Site.picture(officer.page(), "clawback-decision-refused");
			return officer.page().url().replaceFirst(".*/(clawback-[0-9a-f-]+)/.*", "$1");
		}
	}

	private void decided(String path) {
		try (Visitor officer = site.visitor().signIn("clawback-officer-2")) {
			look(officer, "/clawback", "clawback-start-to-decide");
			look(officer, path + "/decision", "clawback-decision");
			officer.choose("outcome", "DEMAND").fill("reason", "税务关系在五年期内迁出，事实清楚").press("确认决定");
			assertThat(officer.page().locator("#refusal")).containsText("必须填写");
			assertThat(officer.field("reason")).hasValue("税务关系在五年期内迁出，事实清楚");
			officer.fill("dueOn", "2023-12-29").press("确认决定");
			assertThat(officer.page().locator(".flash")).hasText("处理决定已作出。");
			officer.findsNoBarrier();
			Site.picture(officer.page(), "clawback-case-demanded");
			officer.follow("退回通知书（可打印）").findsNoBarrier();
			assertThat(officer.page().locator("main")).containsText("捌佰万元整");
			Site.picture(officer.page(), "clawback-notice");
			Site.paper(officer.page(), "clawback-notice-paper");
			officer.open("/preferences?language=en&theme=dark&back=" + path);
			officer.findsNoBarrier().hasNoComplaint();
			Site.picture(officer.page(), "clawback-case-dark-en");
		}
	}

	private void repaid(String path) {
		try (Visitor officer = site.visitor().signIn("clawback-officer-1")) {
			officer.open(path + "/repayment");
			officer.fill("reference", "IN-17").fill("amount", "9,000,000").fill("valueDate", "2023-03-01");
			officer.press("确认登记");
			assertThat(officer.page().locator("#refusal")).containsText("CLAW-11");
			officer.findsNoBarrier();
			Site.picture(officer.page(), "clawback-repayment-refused");
			officer.fill("amount", "8,000,000").press("确认登记");
			assertThat(officer.page().locator(".flash")).hasText("退款已登记。");
			assertThat(officer.page().locator("main")).containsText("已全额退回");
			look(officer, "/clawback/cases?state=REPAID&beneficiary=" + CODE, "clawback-cases");
			assertThat(officer.page().locator("tbody tr")).hasCount(1);
		}
	}

	private static void look(Visitor visitor, String path, String picture) {
		visitor.open(path);
		visitor.findsNoBarrier().hasNoComplaint();
		Site.picture(visitor.page(), picture);
	}

}
