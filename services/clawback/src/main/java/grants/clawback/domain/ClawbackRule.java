package grants.clawback.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** The rules about claiming back what was paid. */
public enum ClawbackRule implements Rule {

	AWARD_WAS_PAID("CLAW-1", "只能就已实际支付且尚未退回的奖补资金追回。",
			"Only what was actually paid under an award and has not come back can be claimed back.", Source.REPAYMENT),

	OBLIGATION_IS_BROKEN("CLAW-2", "以违反承诺为由追回的，该承诺须已认定违反。",
			"A case on a broken commitment needs a commitment of that award that is found broken.", Source.REPAYMENT),

	ONE_OPEN_CASE("CLAW-3", "同一奖补决定同时只能有一个未结的追回案件。", "An award has at most one open clawback case.", "I: 同一笔款项不得重复追回"),

	CASE_IS_KNOWN("CLAW-4", "追回案件须已立案。", "A clawback case must have been opened.", Source.DUE_PROCESS),

	OFFICER_IS_NOT_TIED("CLAW-5", "与该单位有利害关系的人员应当回避。",
			"Nobody handles a matter of an organisation that they are tied to.", Source.SEPARATION),

	HEARD_BEFORE_DEMAND("CLAW-6", "作出追回决定前，须已收到陈述申辩，或者陈述申辩期限已满；撤回可以随时作出。",
			"Nothing is demanded before the beneficiary has answered or the period to answer has passed; a case may be"
					+ " withdrawn at any time before.",
			Source.DUE_PROCESS),

	OPENER_DOES_NOT_DECIDE("CLAW-7", "立案人不得作出处理决定。", "Who opened a case can't decide it.", Source.SEPARATION),

	DECIDED_ONCE("CLAW-8", "案件尚未作出决定的，才可以陈述申辩、要求退回或者撤回。",
			"A case is answered, decided or withdrawn only while it is undecided.", Source.DUE_PROCESS),

	DUE_AFTER_DECISION("CLAW-9", "退回期限须晚于决定之日；逢非工作日顺延至下一个工作日。",
			"Repayment falls due after the day of the decision; a day that is no working day moves to the next one.",
			"民法典 第二百零三条"),

	SUPPLEMENT_NEEDS_PAYMENT("CLAW-10", "补充追回只针对已要求退回的案件在决定之后支付的资金。",
			"A demand is supplemented only in a case that has one, by what was paid since.", Source.REPAYMENT),

	NOT_MORE_THAN_OUTSTANDING("CLAW-11", "退回金额须大于零且不超过尚欠金额。",
			"What comes back is more than nothing and not more than what is outstanding.", Source.REPAYMENT),

	REFERENCE_COUNTS_ONCE("CLAW-12", "银行的一个流水号只入账一次。", "A bank's reference counts once.", "I: 银行对每笔入账编号"),

	/** Enforced by keeping the bar, not by refusing. */
	BAR_OUTLASTS_REPAYMENT("CLAW-13", "退回资金与不再享受扶持是两项并列的后果：退回后限制仍然有效，只有撤回或者更正才能恢复。",
			"To be supported no more and to pay back stand side by side: the bar stays when all is repaid, and ends only"
					+ " when the case is withdrawn or the move corrected.",
			Source.REPAYMENT);

	private final Wording wording;

	ClawbackRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

	private static final class Source {

		static final String REPAYMENT = "郑政办〔2022〕65号 九、（三十五）";

		static final String DUE_PROCESS = "I: 要求退回之前须告知、听取陈述申辩并作出决定";

		static final String SEPARATION = "I: 经手财政资金的不相容岗位相互分离";

	}

}
