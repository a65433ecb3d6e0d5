package grants.browser;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import grants.kernel.CityTime;
import grants.local.Part;
import grants.local.tour.Answer;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Bureaus review what was submitted, publish what they propose and decide. */
@ExtendWith(Site.class)
class ReviewerTest {

	private static final String INVESTOR = "91410100MA9F00004M";

	private static final int MOST_BYTES = 100 * 1024;

	private static final String NAME = "丁创业投资有限公司";

	private final Site.Running site;

	ReviewerTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void a_claim_goes_from_the_queue_to_the_decision() {
		Grant grant = apply("91410100MA9F00001C");
		String page = "/review/cases/" + grant.caseId();
		try (Visitor reviewer = site.visitor().signIn("reviewer-science");
				Visitor second = site.visitor().signIn("officer-science")) {
			openQueue(reviewer, "reviewer-science", "WAITING", grant);
			look(reviewer, "review-queue-desk");
			second.open(page);
			reviewer.page().locator("form[action='" + page + "/items/science/claim'] button").click();
			assertThat(reviewer.page().locator(".flash")).hasText("已认领，现由您办理。");
			look(reviewer, "review-case-desk");
			tellsTheSecond(second);
			givesAnOpinion(reviewer);
			assertThat(reviewer.page().locator(".opinions")).containsText("225,000.00");
			second.open(page + "/items/science/release");
			second.press("退回待办");
			assertThat(second.page().locator("#refusal")).containsText("REV-7");
		}
		opinionOfFinance(page);
		concludes(page);
		LocalDate lastDay = LocalDate.parse(theCase(grant).at("/notice/lastDay").asString());
		try (Visitor approver = site.visitor().signIn("approver-science")) {
			approver.open(page + "/decision");
			assertThat(approver.page().locator("main")).containsText("REV-17");
			assertThat(approver.field("verdict")).hasCount(0);
			site.city().moveClocksTo(CityTime.endOf(lastDay));
			site.city()
				.await("to decide", () -> Optional.of(theCase(grant).at("/stage").asString())
					.filter(stage -> stage.equals("TO_DECIDE")));
			decides(approver, grant, page);
		}
	}

	/** Sees the first claim it, by its own window and by being refused. */
	private static void tellsTheSecond(Visitor second) {
		second.page().evaluate("window.dispatchEvent(new Event('focus'))");
		assertThat(second.page().locator("#changes")).containsText("案件有了新的变化");
		second.findsNoBarrier();
		second.page().locator("main form button").first().click();
		assertThat(second.page().locator("#refusal")).containsText("该事项已由他人认领");
		assertThat(second.page().locator(".warning").first()).containsText("认领");
		Site.picture(second.page(), "review-case-conflict-desk");
		second.findsNoBarrier().hasNoComplaint();
	}

	private static void givesAnOpinion(Visitor reviewer) {
		reviewer.follow("出具意见");
		look(reviewer, "review-opinion-desk");
		reviewer.press("出具意见");
		assertThat(reviewer.page().locator("#refusal")).isVisible();
		reviewer.choose("favourable", "yes")
			.fill("reason", "投资真实，符合条件")
			.fill("rate", "12%")
			.fill("ruleReliedOn", "评审标准")
			.press("出具意见");
		assertThat(reviewer.page().locator("#refusal")).containsText("REV-11");
		assertThat(reviewer.field("reason")).hasValue("投资真实，符合条件");
		Site.picture(reviewer.page(), "review-opinion-refused-desk");
		reviewer.findsNoBarrier().fill("rate", "7.5%").press("出具意见");
		assertThat(reviewer.page().locator(".flash")).hasText("意见已出具。");
	}

	/** On a phone, without JavaScript. */
	private void opinionOfFinance(String page) {
		try (Visitor reviewer = site
			.visitor(new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false))
			.signIn("reviewer-finance")) {
			reviewer.open(page);
			reviewer.press("认领").follow("出具意见");
			reviewer.choose("favourable", "no").fill("reason", "资金安排紧张").press("出具意见");
			assertThat(reviewer.page().locator(".flash")).hasText("意见已出具。");
		}
		try (Visitor reviewer = site.onPhone().signIn("reviewer-finance")) {
			for (String path : List.of("/review?view=ALL", page, "/review/cases", "/review/calls",
					page + "/items/finance/opinion")) {
				reviewer.open(path);
				reviewer.findsNoBarrier().needsNoSidewaysScrolling().hasNoComplaint();
				Site.picture(reviewer.page(),
						"review" + path.replaceAll("case-[0-9a-f-]+", "case").replaceAll("[^a-z]+", "-") + "-phone");
			}
		}
	}

	private void concludes(String page) {
		try (Visitor reviewer = site.inTheDark().signIn("reviewer-science")) {
			reviewer.open("/preferences?language=en&back=" + page);
			look(reviewer, "review-case-dark-en");
			reviewer.follow("Conclude the review");
			reviewer.press("Conclude");
			assertThat(reviewer.page().locator("#refusal")).containsText("REV-15");
			look(reviewer, page + "/conclusion", "review-conclusion-dark-en");
			reviewer.fill("reason", "the measure is in force").press("Conclude");
			assertThat(reviewer.page().locator(".flash")).hasText("The review was concluded.");
			assertThat(reviewer.page().locator(".badge").first()).hasText("On notice");
		}
	}

	private void decides(Visitor approver, Grant grant, String page) {
		openQueue(approver, "approver-science", "TO_DECIDE", grant);
		approver.page().locator("a[data-row][href='" + page + "']").focus();
		approver.page().keyboard().press("Enter");
		approver.follow("审批决定");
		look(approver, "review-decision-desk");
		approver.press("确认决定");
		assertThat(approver.page().locator("#refusal")).isVisible();
		approver.choose("verdict", "REJECT").fill("reason", "不符").press("确认决定");
		assertThat(approver.page().locator("#refusal")).containsText("REV-21");
		assertThat(approver.field("reason")).hasValue("不符");
		approver.findsNoBarrier().choose("verdict", "APPROVE").fill("reason", "公示无异议").press("确认决定");
		assertThat(approver.page().locator(".flash")).hasText("决定已作出。");
		assertThat(approver.page().locator(".badge").first()).hasText("已批准");
		look(approver, page, "review-case-decided-desk");
		look(approver, "/review/cases?stage=APPROVED", "review-cases-desk");
	}

	@Test
	void the_keys_go_from_row_to_row() {
		apply("91410100MA9F00002F");
		Grant last = apply("91410100MA9F00003J");
		try (Visitor reviewer = site.visitor().signIn("reviewer-finance")) {
			openQueue(reviewer, "reviewer-finance", "WAITING", last);
			Locator rows = reviewer.page().locator("a[data-row]");
			rows.first().focus();
			reviewer.page().keyboard().press("ArrowDown");
			assertThat(rows.nth(1)).isFocused();
			reviewer.page().keyboard().press("k");
			assertThat(rows.first()).isFocused();
			reviewer.page().keyboard().press("End");
			assertThat(rows.last()).isFocused();
		}
	}

	@Test
	void a_call_is_announced_extended_and_called_off() {
		try (Visitor approver = site.visitor().signIn("approver-development-reform")) {
			look(approver, "/review/calls", "review-calls-desk");
			approver.follow("发布申报通知");
			approver.press("确认发布");
			assertThat(approver.page().locator("#refusal")).isVisible();
			approver.findsNoBarrier();
			approver.field("measureId").selectOption("D65-6");
			approver.fill("name.zh", "第一批").fill("name.en", "first batch").choose("kind", "QUOTA").fill("places", "30");
			approver.page().locator("[name=opensAt]").fill("2050-03-01T09:00");
			approver.page().locator("[name=closesAt]").fill("2050-02-01T09:00");
			approver.press("确认发布");
			assertThat(approver.page().locator("#refusal")).containsText("CAL-2");
			assertThat(approver.field("name.zh")).hasValue("第一批");
			look(approver, "review-call-refused-desk");
			approver.page().locator("[name=closesAt]").fill("2050-03-31T23:59:59");
			approver.press("确认发布");
			assertThat(approver.page().locator(".flash")).hasText("申报通知已发布。");
			look(approver, "review-call-desk");
			approver.follow("延长期限");
			approver.page().locator("[name=closesAt]").fill("2050-03-15T00:00");
			approver.fill("reason", "应企业要求").press("延长期限");
			assertThat(approver.page().locator("#refusal")).containsText("CAL-6");
			approver.findsNoBarrier().page().locator("[name=closesAt]").fill("2050-04-15T00:00");
			approver.press("延长期限");
			assertThat(approver.page().locator(".timeline")).containsText("应企业要求");
			approver.follow("取消申报通知");
			look(approver, "review-call-cancellation-desk");
			approver.press("取消申报通知");
			assertThat(approver.page().locator("#refusal")).isVisible();
			approver.fill("reason", "安排有变").press("取消申报通知");
			assertThat(approver.page().locator(".badge").first()).hasText("已取消");
		}
	}

	@Test
	void a_succession_keeps_its_input_and_its_document_when_it_is_refused() {
		try (Visitor approver = site.visitor().signIn("approver-finance")) {
			look(approver, "/review/successions?beneficiary=" + INVESTOR, "review-successions-desk");
			approver.open("/review/successions?beneficiary=123");
			assertThat(approver.page().locator("#refusal")).isVisible();
			approver.findsNoBarrier().follow("登记承继");
			look(approver, "review-succession-new-desk");
			approver.fill("predecessor", INVESTOR)
				.fill("successor", INVESTOR)
				.choose("kind", "RENAME")
				.fill("document.number", "登记-7")
				.fill("effectiveOn", "2023-01-03");
			approver.field("document")
				.setInputFiles(
						new FilePayload("d.pdf", "application/pdf", "%PDF-1.7 d".getBytes(StandardCharsets.UTF_8)));
			approver.press("确认登记");
			assertThat(approver.page().locator("#refusal")).containsText("SUC-4");
			assertThat(approver.field("document.number")).hasValue("登记-7");
			approver.findsNoBarrier();
			// two that nobody else works for
			approver.fill("predecessor", "91410100MA9F000082").fill("successor", "91410100MA9F000095").press("确认登记");
			assertThat(approver.page().locator(".flash")).hasText("承继已登记，正在办理。");
			// the page follows by itself
			assertThat(approver.page().locator(".badge").first()).hasText("已完成");
			look(approver, "review-succession-desk");
		}
		try (Visitor approver = site.onPhone().signIn("approver-finance")) {
			look(approver, "/review/successions", "review-successions-phone");
			approver.needsNoSidewaysScrolling();
		}
	}

	private Grant apply(String investee) {
		String year = Integer.toString(today().getYear() - 1);
		Grant grant = Grant.apply(site.city(), "applicant-investor",
				Claims.investment(INVESTOR, NAME, year, investee, "3000000.00"));
		site.city()
			.await("case", () -> Optional.of(site.city().as("auditor").get(Part.REVIEW, "/v1/cases/" + grant.caseId()))
				.filter(Answer::isAccepted));
		return grant;
	}

	/** By the clocks of the services, which tests have moved. */
	private LocalDate today() {
		JsonNode obligations = site.city()
			.as("auditor")
			.get(Part.CLAWBACK, "/v1/obligations?beneficiary=" + INVESTOR)
			.accepted();
		return LocalDate.parse(obligations.at("/today").asString());
	}

	private JsonNode theCase(Grant grant) {
		return site.city().as("auditor").get(Part.REVIEW, "/v1/cases/" + grant.caseId()).accepted();
	}

	/** The list follows a moment later. */
	private void openQueue(Visitor visitor, String user, String state, Grant grant) {
		site.city()
			.await("in the queue",
					() -> Optional
						.of(site.city().as(user).get(Part.REVIEW, "/v1/queue?size=200&state=" + state).accepted())
						.filter(queue -> queue.at("/items/rows")
							.valueStream()
							.anyMatch(row -> row.at("/caseId").asString().equals(grant.caseId()))));
		visitor.open("/review");
	}

	private static void look(Visitor visitor, String path, String picture) {
		visitor.open(path);
		look(visitor, picture);
	}

	private static void look(Visitor visitor, String picture) {
		visitor.findsNoBarrier().hasNoComplaint();
		assertThat(visitor.page().content().length()).as(picture).isLessThan(MOST_BYTES);
		Site.picture(visitor.page(), picture);
	}

}
