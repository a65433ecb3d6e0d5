package grants.browser;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.microsoft.playwright.options.FilePayload;
import grants.local.Part;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import grants.local.tour.Grant.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What an applicant decides beside filling in: give up, choose the higher, for whom. */
@ExtendWith(Site.class)
class ApplicantChoicesTest {

	private static final String BANK = "91410100MA9F00003J";

	private static final String CONTRACTOR = "91410100MA9F00001C";

	private static final String BUILDER = "91410100MA9F00002F";

	private final Site.Running site;

	ApplicantChoicesTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void a_double_click_makes_one_application() {
		Claim claim = Claims.greenBuilding(BUILDER, "乙置业有限公司", "12000", "发改备案-双击");
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			visitor.open("/applicant/drafts/" + draft("applicant-builder", claim) + "/submission");
			int before = applications(BUILDER);
			visitor.page().locator("button:text-is('确认提交')").dblclick();
			assertThat(visitor.page().locator("h1")).hasText("绿色建筑标识项目奖补");
			assertThat(visitor.page().url()).contains("/applicant/applications/application-");
			assertThat(applications(BUILDER)).isEqualTo(before + 1);
			visitor.hasNoComplaint();
		}
	}

	@Test
	void the_higher_of_two_of_a_type_takes_the_place_of_the_lower() {
		Grant earlier = Grant.apply(site.city(), "applicant-bank", headquarters("100000000.00"));
		try (Visitor visitor = site.visitor().signIn("applicant-bank")) {
			visitor
				.open("/applicant/drafts/" + draft("applicant-bank", futuresCompany("120000000.00")) + "/submission");
			assertThat(visitor.page().locator("fieldset")).containsText("就高");
			visitor.press("确认提交");
			assertThat(visitor.page().locator("#refusal")).containsText("就高只保留一项");
			Site.picture(visitor.page(), "applicant-higher-of");
			visitor.findsNoBarrier().choose("supersedes", earlier.applicationId()).press("确认提交");
			assertThat(visitor.page().locator("main")).containsText("申报已提交");
			visitor.open("/applicant/applications/" + earlier.applicationId());
			assertThat(visitor.page().locator(".badge").first()).hasText("已被取代");
			visitor.findsNoBarrier().hasNoComplaint();
		}
	}

	@Test
	void an_application_is_withdrawn_for_a_reason() {
		Grant grant = Grant.apply(site.city(), "applicant-builder",
				Claims.greenBuilding(BUILDER, "乙置业有限公司", "13000", "发改备案-撤回"));
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			visitor.open("/applicant/applications/" + grant.applicationId());
			visitor.follow("撤回申报").press("确认撤回");
			assertThat(visitor.page().locator("#refusal")).isVisible();
			Site.picture(visitor.page(), "applicant-withdrawal-refused");
			visitor.findsNoBarrier().fill("reason", "项目面积需要重新测绘").press("确认撤回");
			assertThat(visitor.page().locator(".flash")).hasText("申报已撤回。");
			visitor.open("/applicant/applications/" + grant.applicationId());
			assertThat(visitor.page().locator(".timeline")).containsText("项目面积需要重新测绘");
			// by the same address once more: there is nothing left to withdraw
			visitor.open("/applicant/applications/" + grant.applicationId() + "/withdrawal");
			visitor.fill("reason", "再撤一次").press("确认撤回");
			assertThat(visitor.page().locator("#refusal")).isVisible();
			assertThat(visitor.field("reason")).hasValue("再撤一次");
			visitor.findsNoBarrier().hasNoComplaint();
		}
	}

	@Test
	void a_draft_is_discarded_for_good() {
		String draft = draft("applicant-builder", Claims.greenBuilding(BUILDER, "乙置业有限公司", "14000", "发改备案-废弃"));
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			visitor.open("/applicant/drafts/" + draft);
			visitor.follow("废弃草稿").findsNoBarrier().press("确认废弃");
			assertThat(visitor.page().locator(".flash")).hasText("草稿已废弃。");
			assertThat(visitor.page().locator("a[href$='" + draft + "']")).hasCount(0);
			visitor.open("/applicant/drafts/" + draft);
			assertThat(visitor.field("beneficiaryName")).hasCount(0);
			Site.picture(visitor.page(), "applicant-draft-discarded");
			visitor.findsNoBarrier().hasNoComplaint();
		}
	}

	@Test
	void who_acts_for_two_chooses_for_whom() {
		try (Visitor visitor = site.visitor().signIn("applicant-group")) {
			visitor.open("/applicant");
			assertThat(visitor.page().locator(".page-head")).containsText(CONTRACTOR);
			visitor.field("code").selectOption(BUILDER);
			visitor.page().locator("form.filter button").click();
			assertThat(visitor.page().locator(".page-head")).containsText(BUILDER);
			visitor.open("/applicant/apply?measure=D19-6d");
			assertThat(visitor.page().locator("main")).containsText(BUILDER);
			int status = visitor.open("/applicant/organisation?code=" + BANK);
			assertThat(status).isEqualTo(403);
			visitor.open("/applicant");
			assertThat(visitor.page().locator(".page-head")).containsText(BUILDER);
			visitor.findsNoBarrier().hasNoComplaint();
		}
	}

	@Test
	void a_file_that_is_too_big_or_of_another_kind_is_named_and_the_rest_is_saved() {
		String draft = draft("applicant-builder", Claims.greenBuilding(BUILDER, "乙置业有限公司", "15000", "发改备案-附件"));
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			visitor.open("/applicant/drafts/" + draft);
			visitor.field("evidence.project-approval.file")
				.setInputFiles(
						new FilePayload("a.exe", "application/octet-stream", "MZ".getBytes(StandardCharsets.US_ASCII)));
			visitor.fill("facts.floorAreaSquareMetres", "15,500").press("保存草稿");
			assertThat(visitor.page().locator("#refusal")).containsText("只接受 PDF");
			visitor.findsNoBarrier().open("/applicant/drafts/" + draft);
			assertThat(visitor.field("facts.floorAreaSquareMetres")).hasValue("15500");
		}
	}

	private String draft(String applicant, Claim claim) {
		return site.city()
			.as(applicant)
			.post(Part.APPLICATION, "/v1/drafts", claim.draft())
			.accepted()
			.at("/stream")
			.asString();
	}

	private int applications(String code) {
		return site.city()
			.as("auditor")
			.get(Part.APPLICATION, "/v1/applications?beneficiary=" + code)
			.accepted()
			.size();
	}

	private static Claim headquarters(String paidInCapital) {
		return new Claim("D18-1a", BANK, "丙银行郑州分行", "41050110000000003456",
				Map.of("institutionKind", "headquarters", "settlementKind", "newly-set-up", "settledOn", "2022-12-01",
						"paidInCapital", paidInCapital),
				Map.of("financial-licence", "许可-就高", "establishment-registration", "设立-就高", "paid-in-capital-report",
						"验资-就高"));
	}

	private static Claim futuresCompany(String paidInCapital) {
		return new Claim("D20-3a", BANK, "丙银行郑州分行", "41050110000000003456",
				Map.of("futuresInstitutionKind", "legal-person-company", "settlementKind", "newly-set-up", "settledOn",
						"2022-12-01", "paidInCapital", paidInCapital),
				Map.of("futures-licence", "期货许可-就高", "establishment-registration", "设立-就高", "paid-in-capital-report",
						"验资-就高"));
	}

}
