package grants.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** 一企一档: an enterprise states once what its drafts and calculations begin with. */
@ExtendWith(Site.class)
class ProfileTest {

	private static final String APPLICANT = "applicant-bank";

	private static final String NAME = "丙银行股份有限公司郑州分行";

	private static final String PAGE = "/applicant/profile";

	private final Site.Running site;

	ProfileTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void what_is_stated_once_stands_in_the_next_draft_and_calculation() {
		try (Visitor visitor = site.visitor().signIn(APPLICANT)) {
			visitor.open("/applicant");
			Site.picture(visitor.page(), "applicant-no-profile-desk");
			visitor.findsNoBarrier().follow("填写企业档案");
			Site.picture(visitor.page(), "profile-empty-desk");
			visitor.findsNoBarrier();
			fill(visitor);
			visitor.fill("facts.paidInCapital", "一亿").press("保存档案");
			assertThat(visitor.page().locator("#refusal")).containsText("实缴注册资本：应为不带千位分隔符的数字");
			assertThat(visitor.field("beneficiaryName")).hasValue(NAME);
			assertThat(visitor.field("facts.institutionKind")).hasValue("headquarters");
			Site.picture(visitor.page(), "profile-refused-desk");
			visitor.findsNoBarrier().fill("facts.paidInCapital", "100,000,000").press("保存档案");
			assertThat(visitor.page().locator(".flash")).hasText("企业档案已保存。");
			Site.picture(visitor.page(), "profile-desk");
			visitor.findsNoBarrier();

			visitor.open("/applicant/apply?measure=D18-1a");
			visitor.press("开始填报");
			assertThat(visitor.field("beneficiaryName")).hasValue(NAME);
			assertThat(visitor.field("payee.account")).hasValue("41050110000000001234");
			assertThat(visitor.field("facts.settledOn")).hasValue("2022-08-01");
			assertThat(visitor.field("facts.institutionKind")).hasValue("headquarters");
			assertThat(visitor.field("facts.paidInCapital")).hasValue("100000000.00");
			Site.picture(visitor.page(), "profile-draft-desk");
			visitor.findsNoBarrier();

			visitor.open("/calculator?kind=financial-institution");
			visitor.press("从企业档案带入");
			assertThat(visitor.page().locator(".flash")).containsText("已从企业档案带入");
			assertThat(visitor.field("facts.paidInCapital")).hasValue("100000000.00");
			assertThat(visitor.page().locator("#found .card.good").first()).containsText("2,000,000.00");
			assertThat(visitor.page().url()).doesNotContain("410501", "%E4%B8%99");
			Site.picture(visitor.page(), "profile-calculator-desk");
			visitor.findsNoBarrier().hasNoComplaint();
		}
		try (Visitor visitor = site.onPhone().signIn(APPLICANT)) {
			visitor.open(PAGE);
			visitor.findsNoBarrier().needsNoSidewaysScrolling().hasNoComplaint();
			Site.picture(visitor.page(), "profile-phone");
			visitor.open("/preferences?language=en&back=" + PAGE);
			visitor.findsNoBarrier().needsNoSidewaysScrolling();
			Site.picture(visitor.page(), "profile-phone-english");
		}
	}

	private static void fill(Visitor visitor) {
		visitor.fill("beneficiaryName", NAME)
			.fill("payee.name", NAME)
			.fill("payee.bankCode", "102491002345")
			.fill("payee.account", "4105 0110 0000 0000 1234")
			.fill("facts.settledOn", "2022-08-01")
			.choose("facts.registeredInCity", "yes");
		visitor.field("facts.settlementKind").selectOption("newly-set-up");
		Locator kind = visitor.field("facts.institutionKind");
		visitor.page()
			.locator("details.row")
			.filter(new Locator.FilterOptions().setHas(kind))
			.locator("summary")
			.click();
		kind.selectOption("headquarters");
	}

}
