package grants.application.domain;

import java.util.ArrayList;
import java.util.List;

import grants.application.domain.Claim.Pending;
import grants.application.vocabulary.Assessment;
import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;
import grants.kernel.RuleViolated;
import grants.kernel.Text;

/**
 * Two claims of one type and scope of which the higher is kept (就高), one of them pending.
 * Amounts that a reviewer is still to set are ranges: one is higher for certain only if
 * the ranges have nothing in common.
 */
record HigherOf(Submission later, Pending earlier) {

	boolean laterIsLower() {
		return before().lowest().isMoreThan(now().highest());
	}

	private boolean laterIsHigher() {
		return now().lowest().isMoreThan(before().highest());
	}

	private boolean areExact() {
		return isExact(now()) && isExact(before());
	}

	/** Which is higher and by how much, and what the applicant can do about it. */
	RuleViolated refusal() {
		Text compared = compared();
		Text instead = instead();
		Text before = earlier.submission().terms().title();
		return EntitlementRule.HIGHER_OF
			.violatedBecause("与本项同类型、同一范围，已有在审申报" + before.zh() + "：" + compared.zh() + "；申报编号 " + id(),
					"a claim of the same type and scope is pending, " + before.en() + ": " + compared.en() + "; "
							+ id())
			.instead(instead.zh(), instead.en())
			.citing(citations());
	}

	/** Why the earlier one was given up. */
	Text because(ApplicationId kept) {
		Text compared = compared();
		return Text.of("申报单位选择以 " + kept + " 取代（" + measures() + "）：" + compared.zh(),
				"the applicant has chosen " + kept + " in its place (" + measures() + "): " + compared.en());
	}

	/** The clauses of both. */
	List<String> citations() {
		List<String> citations = new ArrayList<>(later.terms().citations());
		earlier.submission().terms().citations().stream().filter(c -> !citations.contains(c)).forEach(citations::add);
		return citations;
	}

	private Text compared() {
		Text before = shown(before());
		Text now = shown(now());
		String zh = "（" + before.zh() + " / " + now.zh() + "）";
		String en = " (" + before.en() + " / " + now.en() + ")";
		if (laterIsHigher()) {
			Text more = now().lowest().minus(before().highest()).shown();
			return Text.of("后一项较高，" + least("高") + " " + more.zh() + zh,
					"the later one is higher by " + atLeast() + more.en() + en);
		}
		if (laterIsLower()) {
			Text more = before().lowest().minus(now().highest()).shown();
			return Text.of("前一项较高，" + least("高") + " " + more.zh() + zh,
					"the earlier one is higher by " + atLeast() + more.en() + en);
		}
		return areExact() ? Text.of("两项金额相同" + zh, "both give the same" + en) : Text.of("金额尚待审核人员确定，两项孰高未定" + zh,
				"a reviewer is still to set the amount, so that either may be higher" + en);
	}

	private Text instead() {
		return laterIsLower()
				? Text.of("就高保留在审的申报；如仍要改报本项，请先撤回该申报再提交",
						"the higher is kept; withdraw " + id() + " first if this is wanted all the same")
				: Text.of("如以本项取代，请在提交时选择放弃在审的申报；否则在审的申报继续有效", "submit with \"supersedes\": \"" + id()
						+ "\" to claim this in its place; " + "otherwise the pending one goes on");
	}

	private String least(String verb) {
		return areExact() ? verb : "至少" + verb;
	}

	private String atLeast() {
		return areExact() ? "" : "at least ";
	}

	private String measures() {
		return earlier.submission().terms().measureId() + " / " + later.terms().measureId();
	}

	private String id() {
		return earlier.application().value();
	}

	private Assessment before() {
		return earlier.submission().assessment();
	}

	private Assessment now() {
		return later.assessment();
	}

	private static boolean isExact(Assessment assessment) {
		return assessment.lowest().equals(assessment.highest());
	}

	private static Text shown(Assessment assessment) {
		Text highest = assessment.highest().shown();
		Text lowest = assessment.lowest().shown();
		return isExact(assessment) ? highest
				: Text.of(lowest.zh() + " 至 " + highest.zh(), lowest.en() + " to " + highest.en());
	}

}
