package grants.application.domain;

import grants.kernel.RuleViolated;

/** Somebody was faster, or too slow: what was held has been given up in between. */
final class EvidenceNotHeld {

	private EvidenceNotHeld() {
	}

	static RuleViolated refusal() {
		return EntitlementRule.EVIDENCE_HELD
			.violatedBecause("为本次申报保留的材料在提交完成前已被释放",
					"what was held for this submission was freed before it was complete")
			.instead("请重新提交", "submit again");
	}

}
