package grants.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An enterprise claims a reward and follows it. */
@ExtendWith(Site.class)
class ApplicantTest {

	private static final String MEASURE = "/applicant/apply?measure=D19-6d";

	private final Site.Running site;

	ApplicantTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void fills_in_a_form_that_saves_itself_and_submits_it() {
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			begin(visitor);
			visitor.fill("beneficiaryName", "乙置业有限公司");
			assertThat(visitor.page().locator("#autosave")).containsText("已自动保存");
			fill(visitor, "项目一");
			Site.picture(visitor.page(), "applicant-draft-desk");
			visitor.findsNoBarrier().press("保存并核对");
			assertThat(visitor.page().locator("h1")).hasText("核对并提交");
			Site.picture(visitor.page(), "applicant-submission-desk");
			visitor.findsNoBarrier().press("确认提交");
			assertThat(visitor.page().locator("main")).containsText("申报已提交");
			Site.picture(visitor.page(), "applicant-application-desk");
			visitor.findsNoBarrier().follow("回执（可打印）");
			Site.picture(visitor.page(), "applicant-receipt-desk");
			visitor.findsNoBarrier().hasNoComplaint();
		}
	}

	@Test
	void does_all_of_it_without_javascript() {
		try (Visitor visitor = site.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))
			.signIn("applicant-builder")) {
			begin(visitor);
			fill(visitor, "项目二");
			visitor.press("保存草稿");
			assertThat(visitor.page().locator("main")).containsText("草稿已保存");
			visitor.press("保存并核对").press("确认提交");
			assertThat(visitor.page().locator("main")).containsText("申报已提交");
			assertThat(visitor.page().locator(".badge").first()).hasText("办理中");
		}
	}

	@Test
	void submitting_twice_makes_one_application() {
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			begin(visitor);
			fill(visitor, "项目三");
			visitor.press("保存并核对");
			String form = visitor.page().url();
			visitor.press("确认提交");
			String application = visitor.page().url();
			// as after an answer that was lost: the same form once more
			visitor.page().navigate(form);
			assertThat(visitor.page()).hasURL(application);
		}
	}

	@Test
	void what_is_missing_is_named_at_once_and_the_input_stays() {
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			begin(visitor);
			visitor.fill("facts.floorAreaSquareMetres", "很大")
				.fill("payee.name", "乙置业有限公司")
				.fill("payee.bankCode", "12");
			visitor.field("evidence.project-approval.file")
				.setInputFiles(new FilePayload("a.pdf", "application/pdf", "no PDF".getBytes(StandardCharsets.UTF_8)));
			visitor.press("保存草稿");
			assertThat(visitor.page().locator("#refusal")).isVisible();
			assertThat(visitor.page().locator("#refusal")).containsText("只接受 PDF");
			assertThat(visitor.field("facts.floorAreaSquareMetres")).hasValue("很大");
			assertThat(visitor.field("payee.bankCode")).hasValue("12");
			visitor.findsNoBarrier();
			Site.picture(visitor.page(), "applicant-draft-refused-desk");
		}
	}

	@Test
	void a_session_that_ends_loses_nothing_that_was_typed() {
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			begin(visitor);
			// before the form saves itself
			visitor.fill("beneficiaryName", "写了一半的名称");
			forgetSession(visitor);
			visitor.press("保存草稿");
			assertThat(visitor.page().locator(".kept")).isVisible();
			assertThat(visitor.field("beneficiaryName")).hasValue("写了一半的名称");
			visitor.press("保存草稿");
			assertThat(visitor.page().locator("main")).containsText("草稿已保存");
		}
	}

	@Test
	void two_windows_do_not_overwrite_each_other_unseen() {
		try (Visitor visitor = site.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false))
			.signIn("applicant-builder")) {
			begin(visitor);
			Page other = visitor.context().newPage();
			other.navigate(visitor.page().url());
			other.locator("[name=beneficiaryName]").fill("另一个窗口写的");
			other.locator("button[value='']").click();
			visitor.fill("beneficiaryName", "这个窗口写的").press("保存草稿");
			assertThat(visitor.page().locator("main")).containsText("另一个窗口写的");
			assertThat(visitor.field("beneficiaryName")).hasValue("这个窗口写的");
			visitor.press("保存草稿");
			assertThat(visitor.page().locator("main")).containsText("草稿已保存");
		}
	}

	@Test
	void signing_out_ends_the_session_of_the_provider_too() {
		try (Visitor visitor = site.visitor().signIn("applicant-builder")) {
			visitor.page().locator(".menu summary").click();
			visitor.press("退出登录");
			assertThat(visitor.page().locator("h1")).hasText("您已退出登录");
			visitor.open("/applicant");
			assertThat(visitor.page().locator("h1")).hasText("本地登录");
			visitor.findsNoBarrier();
			Site.picture(visitor.page(), "local-login-desk");
		}
	}

	@Test
	void every_page_is_good_on_a_phone() {
		try (Visitor visitor = site.onPhone().signIn("applicant-contractor")) {
			begin(visitor);
			List.of(visitor.page().url().replaceFirst("^http://[^/]+", ""), "/applicant", "/applicant/applications",
					"/applicant/obligations", "/applicant/cases", MEASURE, "/account")
				.forEach(path -> {
					visitor.open(path);
					visitor.findsNoBarrier().needsNoSidewaysScrolling().hasNoComplaint();
					Site.picture(visitor.page(), "applicant"
							+ path.replaceAll("draft-[0-9a-f-]+", "draft").replaceAll("[^a-zA-Z0-9]+", "-") + "-phone");
				});
		}
	}

	private static void begin(Visitor visitor) {
		visitor.open(MEASURE);
		visitor.press("开始填报");
		assertThat(visitor.page().url()).contains("/applicant/drafts/draft-");
	}

	private static void fill(Visitor visitor, String project) {
		visitor.fill("beneficiaryName", "乙置业有限公司").fill("facts.floorAreaSquareMetres", "11,111");
		visitor.field("facts.stars").selectOption("two-star");
		visitor.fill("facts.labelledOn", "2023-01-05");
		visitor.field("facts.district").selectOption("410103");
		visitor.choose("facts.governmentInvested", "no");
		for (String kind : List.of("green-building-label", "project-approval")) {
			visitor.fill("evidence." + kind + ".number", project + "-" + kind);
			visitor.field("evidence." + kind + ".file")
				.setInputFiles(new FilePayload("scan.pdf", "application/pdf",
						("%PDF-1.7 " + project + kind).getBytes(StandardCharsets.UTF_8)));
		}
		visitor.fill("payee.name", "乙置业有限公司")
			.fill("payee.bankCode", "102491002345")
			.fill("payee.account", "4105 0110 0000 0000 1234");
	}

	private static void forgetSession(Visitor visitor) {
		visitor.context()
			.clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("grants-portal"));
	}

}
