package grants.browser;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Page;
import grants.local.Part;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Three people of a treasury pay an award, each at a screen of their own. */
@ExtendWith(Site.class)
class FinanceTest {

	private static final String CODE = "91410100MA9F00004M";

	private final Site.Running site;

	FinanceTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void three_people_pay_an_award_and_the_bank_confirms_it() {
		City city = site.city();
		Grant grant = Grant
			.apply(city, "applicant-investor", Claims.greenBuilding(CODE, "丁置业有限公司", "11111", "发改备案-拨付-1"))
			.reviewed(Optional.empty())
			.noticeOver()
			.approved();
		String path = "/finance/payments/" + await(city, grant, "PLANNED");
		prepare(path);
		await(city, grant, "PREPARED");
		approveInOneOfTwoWindows(path);
		await(city, grant, "APPROVED");
		try (Visitor releaser = site.visitor().signIn("finance-releaser-city")) {
			look(releaser, "/finance", "finance-start-releaser");
			look(releaser, path + "/release", "finance-release");
			releaser.press("确认放行，发往银行");
			assertThat(releaser.page().locator(".flash")).hasText("已放行，指令已发往银行。");
			await(city, grant, "CONFIRMED");
			look(releaser, path, "finance-confirmed");
			assertThat(releaser.page().locator(".timeline")).containsText("银行确认付讫");
			assertThat(releaser.page().locator(".timeline")).containsText("您本人");
			look(releaser, "/finance/payments?state=CONFIRMED&treasury=city&beneficiary=" + CODE, "finance-list");
			assertThat(releaser.page().locator("tbody tr")).hasCount(1);
			look(releaser, "/finance/payments/sheet?state=CONFIRMED&beneficiary=" + CODE, "finance-sheet");
			Site.paper(releaser.page(), "finance-sheet-paper");
		}
		String lead = grant.application().at("/submission/terms/leadBureau").asString();
		try (Visitor approver = site.visitor().signIn("approver-" + lead)) {
			look(approver, "/review/awards/" + grant.awardId(), "award-payments");
			approver.follow("取消这项奖补").fill("reason", "申报单位书面放弃").fill("citation", "郑政〔2022〕19号 六").press("确认取消");
			assertThat(approver.page().locator("#refusal")).containsText("PAY-1");
			approver.findsNoBarrier();
			Site.picture(approver.page(), "award-cancellation-refused");
		}
		try (Visitor maker = site.onPhone().signIn("finance-maker-district-410103")) {
			for (String page : List.of("/finance", "/finance/payments", "/finance/payments/sheet",
					"/finance/repayments")) {
				look(maker, page, "finance" + page.replace('/', '-') + "-phone");
				maker.needsNoSidewaysScrolling();
			}
			maker.open("/finance/payments?beneficiary=" + CODE);
			maker.page().locator("tbody a").first().click();
			maker.findsNoBarrier().needsNoSidewaysScrolling();
			Site.picture(maker.page(), "finance-payment-phone");
			maker.follow("经办");
			maker.findsNoBarrier().needsNoSidewaysScrolling();
		}
	}

	private void prepare(String path) {
		try (Visitor maker = site.visitor().signIn("finance-maker-city")) {
			look(maker, "/finance", "finance-start");
			look(maker, path, "finance-payment");
			maker.follow("经办").findsNoBarrier();
			Site.picture(maker.page(), "finance-preparation");
			maker.press("确认经办");
			assertThat(maker.page().locator(".flash")).hasText("已经办，等待复核。");
			maker.follow("作废指令").press("确认作废");
			assertThat(maker.page().locator("#refusal")).containsText("请写明作废原因");
			maker.findsNoBarrier().fill("reason", "用途写错").press("确认作废");
			assertThat(maker.page().locator(".flash")).hasText("指令已作废。");
			maker.follow("经办").press("确认经办");
			assertThat(maker.page().locator(".flash")).hasText("已经办，等待复核。");
			look(maker, "/finance/payments?beneficiary=914", "finance-list-refused");
			assertThat(maker.page().locator("#refusal")).isVisible();
			maker.open("/preferences?language=en&theme=dark&back=" + path);
			maker.findsNoBarrier().hasNoComplaint();
			Site.picture(maker.page(), "finance-payment-dark-en");
		}
	}

	private void approveInOneOfTwoWindows(String path) {
		try (Visitor checker = site.visitor().signIn("finance-checker-city")) {
			look(checker, path + "/approval", "finance-approval");
			Page other = checker.context().newPage();
			other.navigate(checker.page().url());
			checker.press("确认复核");
			assertThat(checker.page().locator(".flash")).hasText("已复核，等待放行。");
			other.locator("main button.button").click();
			assertThat(other.locator("#refusal")).isVisible();
			assertThat(other.locator("main")).containsText("不能这样办理");
			Site.picture(other, "finance-approval-refused");
		}
	}

	/** Until the city's part has come so far; its id. */
	private static String await(City city, Grant grant, String state) {
		return city.await("payment " + state, () -> {
			Answer answer = city.as("auditor").get(Part.DISBURSEMENT, "/v1/awards/" + grant.awardId() + "/payments");
			return !answer.isAccepted() ? Optional.empty()
					: answer.body()
						.valueStream()
						.filter(payment -> payment.at("/treasury").asString().equals("city")
								&& payment.at("/state").asString().equals(state))
						.map((JsonNode payment) -> payment.at("/id").asString())
						.findFirst();
		});
	}

	private static void look(Visitor visitor, String path, String picture) {
		visitor.open(path);
		visitor.findsNoBarrier().hasNoComplaint();
		Site.picture(visitor.page(), picture);
	}

}
