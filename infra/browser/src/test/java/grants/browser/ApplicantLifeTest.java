package grants.browser;

import java.util.Map;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import grants.local.Part;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an applicant sees from the public notice to the repayment. */
@ExtendWith(Site.class)
class ApplicantLifeTest {

	private static final String APPLICANT = "applicant-contractor";

	private static final String CODE = "91410100MA9F00001C";

	private final Site.Running site;

	ApplicantLifeTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void follows_a_grant_to_its_payment_and_answers_when_it_is_claimed_back() {
		City city = site.city();
		Grant grant = Grant.apply(city, APPLICANT, Claims.settlement(CODE, "甲建工集团有限公司", "2023-01-10"))
			.reviewed(Optional.empty());
		city.await("on notice", () -> Optional.of(city.as("auditor").get(Part.REVIEW, "/v1/notices"))
			.filter(notices -> notices.body().at("/total").asInt() > 0));
		try (Visitor visitor = site.visitor().signIn(APPLICANT)) {
			String page = "/applicant/applications/" + grant.applicationId();
			look(visitor, page, "life-on-notice");
			assertThat(visitor.page().locator(".next")).containsText("正在公示");
			look(visitor, "/notices", "life-notices");
			assertThat(visitor.page().locator("table")).containsText("甲建工集团有限公司");
			grant.noticeOver().approved().paid();
			look(visitor, page, "life-paid");
			assertThat(visitor.page().locator(".next")).containsText("款项已全部到账");
			look(visitor, page + "/receipt", "life-receipt");
			look(visitor, "/applicant/obligations", "life-obligations");
			assertThat(visitor.page().locator("main")).containsText("8,000,000.00");
			String clawback = claimedBack(city, grant);
			look(visitor, "/applicant/cases/" + clawback, "life-case");
			visitor.press("提交陈述申辩");
			assertThat(visitor.page().locator("#refusal")).containsText("必须填写");
			visitor.findsNoBarrier().fill("answer", "因集团统筹迁出，愿意退回。").press("提交陈述申辩");
			assertThat(visitor.page().locator(".flash")).hasText("陈述申辩已提交。");
			assertThat(visitor.page().locator(".timeline")).containsText("愿意退回");
			look(visitor, "/applicant", "life-start");
			look(visitor, "/applicant/applications", "life-applications");
			look(visitor, "/applicant/cases", "life-cases");
			look(visitor, "/applicant/obligations", "life-obligations-broken");
		}
		try (Visitor visitor = site
			.visitor(new Browser.NewContextOptions().setViewportSize(360, 740).setDeviceScaleFactor(2))
			.signIn(APPLICANT)) {
			for (String path : new String[] { "/applicant/applications/" + grant.applicationId(),
					"/applicant/applications", "/applicant/obligations", "/applicant/cases", "/applicant",
					"/notices" }) {
				look(visitor, path,
						"life" + path.replaceAll("application-[0-9a-f-]+", "one").replace('/', '-') + "-phone");
				visitor.needsNoSidewaysScrolling();
			}
		}
	}

	private static String claimedBack(City city, Grant grant) {
		grant.moved(CODE, "TAX", "410300", "2023-02-02");
		String obligation = city.await("obligation broken", () -> {
			var obligations = city.as("auditor").get(Part.CLAWBACK, "/v1/obligations?beneficiary=" + CODE).accepted();
			return obligations.at("/awards")
				.valueStream()
				.flatMap(award -> award.at("/obligations").valueStream())
				.filter(one -> one.at("/state").asString().equals("BROKEN"))
				.map(one -> one.at("/obligation").asString())
				.findFirst();
		});
		return city.as("clawback-officer-1")
			.post(Part.CLAWBACK, "/v1/cases",
					Map.of("beneficiary", CODE, "award", grant.awardId(), "grounds", "BROKEN_OBLIGATION", "obligation",
							obligation))
			.accepted()
			.at("/clawback")
			.asString();
	}

	private static void look(Visitor visitor, String path, String picture) {
		visitor.open(path);
		visitor.findsNoBarrier().hasNoComplaint();
		Site.picture(visitor.page(), picture);
	}

}
