package grants.application.domain;

import grants.kernel.RuleViolated;

/** A submission that took so long that its entry in the register has been released. */
final class Lapsed {

	private Lapsed() {
	}

	static RuleViolated refusal() {
		return CallsRule.NOT_LAPSED
			.violatedBecause("本次提交中断，在申报通知中的登记已失效",
					"this submission broke off, and its entry in the register of the call has lapsed")
			.instead("请重新提交", "submit again");
	}

}
