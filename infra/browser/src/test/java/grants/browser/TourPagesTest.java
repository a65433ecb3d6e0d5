package grants.browser;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.local.Part;
import grants.local.tour.Answer;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant.Claim;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static grants.local.tour.Grant.morningOf;

/**
 * The three grants of the tour, every step in a browser by the person whose work it is.
 * By the APIs only the clocks are moved, and is seen when a page has something to show.
 * Every service is a process of its own.
 */
@ExtendWith(Site.class)
@Tag("own-platform")
class TourPagesTest {

	private static final String CONTRACTOR = "91410100MA9F00001C";

	private static final String BUILDER = "91410100MA9F00002F";

	private static final String BANK = "91410100MA9F00003J";

	private final Site.Running site;

	private final City city;

	TourPagesTest(Site.Running site) {
		this.site = site;
		this.city = site.city();
	}

	@Test
	void three_grants_from_the_claim_to_the_repayment() {
		String settled = granted("applicant-contractor", Claims.settlement(CONTRACTOR, "甲建工集团有限公司", "2023-01-10"),
				"8,000,000.00");
		granted("applicant-builder", Claims.greenBuilding(BUILDER, "乙置业有限公司", "33333"), "333,330.00");
		city.moveClocksTo(morningOf("2025-03-03"));
		granted("applicant-bank", loans("D18-4"), "2,000,000.00");
		city.moveClocksTo(morningOf("2025-07-01"));
		as("applicant-bank", bank -> {
			ClaimForm.fillIn(bank, loans("D66-3.1"));
			bank.press("确认提交");
			assertThat(bank.page().locator("#refusal")).containsText("郑政〔2022〕18号 二、（二）4");
			assertThat(bank.page().locator("#refusal")).containsText("郑政文〔2025〕66号 三、（一）");
			bank.findsNoBarrier();
			Site.picture(bank.page(), "tour-same-year-twice");
		});
		movesAwayAndRepays(settled);
	}

	private static Claim loans(String measure) {
		return Claims.loanIncrement(measure, BANK, "丙银行郑州分行", "2024", "1000000000.00");
	}

	/** From the form to the bank's confirmation; the application's id. */
	private String granted(String applicant, Claim claim, String amount) {
		String[] application = new String[1];
		as(applicant, visitor -> {
			ClaimForm.fillIn(visitor, claim);
			visitor.press("确认提交");
			assertThat(visitor.page().locator("main")).containsText("申报已提交");
			application[0] = visitor.page().url().replaceFirst(".*(application-[0-9a-f-]+).*", "$1");
		});
		String uuid = Ids.uuidOf(application[0]);
		reviewed("case-" + uuid, amount);
		paid("award-" + uuid);
		as(applicant, visitor -> {
			visitor.open("/applicant/applications/" + application[0]);
			assertThat(visitor.page().locator(".next")).containsText("款项已全部到账");
			assertThat(visitor.page().locator("main")).containsText(amount);
		});
		as("auditor", auditor -> {
			auditor.open("/audit/applications/" + application[0]);
			for (String happened : List.of("申报 " + claim.measure(), "公示拟奖补 " + amount, "审批同意 " + amount,
					"奖补决定：" + amount)) {
				assertThat(auditor.page().locator("main")).containsText(happened);
			}
			auditor.open("/audit/applications/" + application[0] + "/amount");
			assertThat(auditor.page().locator("main")).containsText(amount);
		});
		return application[0];
	}

	private void reviewed(String caseId, String amount) {
		String page = "/review/cases/" + caseId;
		JsonNode opened = awaitCase(caseId, "UNDER_REVIEW", "/items/0");
		String lead = opened.at("/submission/terms/leadBureau").asString();
		for (JsonNode item : opened.at("/items")) {
			as("reviewer-" + item.at("/bureau").asString(), reviewer -> {
				reviewer.open(page);
				reviewer.press("认领").follow("出具意见");
				reviewer.choose("favourable", "yes").fill("reason", "材料齐全，符合条款规定的条件").press("出具意见");
				assertThat(reviewer.page().locator(".flash")).hasText("意见已出具。");
			});
		}
		as("reviewer-" + lead, reviewer -> {
			reviewer.open(page);
			reviewer.follow("作出审核结论").press("确认作出结论");
			assertThat(reviewer.page().locator(".flash")).hasText("审核结论已作出。");
		});
		LocalDate lastDay = LocalDate
			.parse(awaitCase(caseId, "ON_NOTICE", "/notice/lastDay").at("/notice/lastDay").asString());
		city.moveClocksTo(CityTime.endOf(lastDay));
		awaitCase(caseId, "TO_DECIDE", "/caseId");
		as("approver-" + lead, approver -> {
			approver.open(page + "/decision");
			assertThat(approver.page().locator("main")).containsText(amount);
			approver.choose("verdict", "APPROVE").fill("reason", "公示无异议，同意兑现").press("确认决定");
			assertThat(approver.page().locator(".flash")).hasText("决定已作出。");
		});
	}

	/** Until it has come so far and says that much. */
	private JsonNode awaitCase(String caseId, String stage, String field) {
		return city.await("case " + stage,
				() -> Optional.of(city.as("auditor").get(Part.REVIEW, "/v1/cases/" + caseId))
					.filter(Answer::isAccepted)
					.map(Answer::body)
					.filter(body -> body.at("/stage").asString("").equals(stage) && !body.at(field).isMissingNode()
							&& !body.at(field).isNull()));
	}

	private void paid(String award) {
		for (JsonNode payment : awaitPayments(award, "PLANNED")) {
			String treasury = payment.at("/treasury").asString();
			String page = "/finance/payments/" + payment.at("/id").asString();
			acts("finance-maker-" + treasury, page + "/preparation", "确认经办", award, "PREPARED");
			acts("finance-checker-" + treasury, page + "/approval", "确认复核", award, "APPROVED");
			acts("finance-releaser-" + treasury, page + "/release", "确认放行，发往银行", award, "CONFIRMED");
		}
	}

	private void acts(String person, String page, String button, String award, String leadsTo) {
		as(person, visitor -> {
			visitor.open(page);
			visitor.press(button);
			assertThat(visitor.page().locator(".flash")).isVisible();
		});
		awaitPayments(award, leadsTo);
	}

	/** At least one of an award's. */
	private List<JsonNode> awaitPayments(String award, String state) {
		return city.await("payments " + state,
				() -> Optional.of(city.as("auditor").get(Part.DISBURSEMENT, "/v1/awards/" + award + "/payments"))
					.filter(Answer::isAccepted)
					.map(answer -> answer.body()
						.valueStream()
						.filter(payment -> payment.at("/state").asString().equals(state))
						.toList())
					.filter(payments -> !payments.isEmpty()));
	}

	private void movesAwayAndRepays(String application) {
		String[] opened = new String[1];
		as("clawback-officer-1", officer -> {
			officer.open("/clawback/moves/new?beneficiary=" + CONTRACTOR);
			officer.field("relation").selectOption("TAX");
			officer.fill("fromRegion", "410105")
				.fill("toRegion", "410300")
				.fill("effectiveOn", "2025-05-16")
				.fill("reference", "税迁〔2025〕5号")
				.press("确认记录");
			assertThat(officer.page().locator(".flash")).hasText("迁移已记录。");
			officer.open("/clawback/beneficiaries/" + CONTRACTOR);
			officer.follow("立案追回").press("确认立案并告知");
			assertThat(officer.page().locator(".flash")).hasText("已立案并告知。");
			opened[0] = officer.page().url().replaceFirst(".*(clawback-[0-9a-f-]{36}).*", "$1");
		});
		String clawback = opened[0];
		as("applicant-contractor", applicant -> {
			applicant.open("/applicant/cases/" + clawback);
			applicant.fill("answer", "因集团税务统筹迁出，愿意退回奖励资金").press("提交陈述申辩");
			assertThat(applicant.page().locator(".flash")).hasText("陈述申辩已提交。");
		});
		as("clawback-officer-2", officer -> {
			officer.open("/clawback/cases/" + clawback + "/decision");
			officer.choose("outcome", "DEMAND")
				.fill("reason", "税务关系在五年期内迁出，事实清楚，当事人无异议")
				.fill("dueOn", "2025-07-31")
				.press("确认决定");
			assertThat(officer.page().locator(".flash")).hasText("处理决定已作出。");
		});
		city.moveClocksTo(morningOf("2025-07-20"));
		as("finance-maker-city", maker -> {
			maker.open("/finance/repayments");
			maker.page().locator("tbody a").first().click();
			maker.fill("reference", "IN-2025-1").fill("amount", "8,000,000").fill("valueDate", "2025-07-18");
			maker.press("确认登记");
			assertThat(maker.page().locator(".flash")).hasText("退款已登记。");
		});
		as("auditor", auditor -> {
			auditor.open("/audit/applications/" + application);
			assertThat(auditor.page().locator("main")).containsText("收到退款 8,000,000.00 元");
			Site.picture(auditor.page(), "tour-history");
		});
	}

	private void as(String user, Consumer<Visitor> work) {
		try (Visitor visitor = site.visitor().signIn(user)) {
			work.accept(visitor);
			visitor.hasNoComplaint();
		}
	}

}
