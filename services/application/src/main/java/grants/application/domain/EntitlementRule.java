package grants.application.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the claims of one beneficiary refuse, and the evidence that they compete for. */
public enum EntitlementRule implements Rule {

	ONE_LIVE_CLAIM("ENT-1", "同一单位在同一类型、同一范围内只能有一项有效申报，已享受的不得重复申请。",
			"At most one live claim per beneficiary, exclusion group and scope; an award stays live for ever.",
			"郑政〔2022〕18号 文末：已享受过同类型政策扶持的，不得重复申请"),

	SUBMITTED_ONCE("ENT-2", "一份申报只能提交一次。", "An application is submitted once.", "I: 申报以首次提交为准"),

	IN_FORCE("ENT-3", "收到申报之日，政策须在有效期内。", "The measure is in force on the day of the intake stamp.",
			"I: 政策文件的施行日期与有效期"),

	NOT_BARRED("ENT-4", "被取消资格的单位不得再按该文件申报。", "Who is barred under a document can't claim under it any more.",
			"郑政办〔2022〕65号 九、（三十五）"),

	EVIDENCE_ONCE("ENT-5", "同一份佐证材料在同一类型内只能支持一项有效申报。",
			"One piece of evidence supports at most one live claim of an exclusion group.",
			"I: 不得重复申请的应有之义（郑政〔2022〕18号 文末）"),

	CAP_LEFT("ENT-6", "同一限额内各项奖补之和不得超过限额。",
			"Live awards inside a cap's scope never exceed the cap; nothing is granted when nothing is left.",
			"I: 限额约束其范围内全部有效奖补之和"),

	WITHDRAWN_WHILE_PENDING("ENT-7", "申报只能在作出决定之前撤回。", "An application is withdrawn before it is decided.",
			"I: 决定作出后只能按决定办理"),

	AWARDED_AS_SUBMITTED("ENT-8", "批准的内容必须与提交的内容一致。", "What is awarded is what was submitted.",
			"I: 审核意见与决定须针对同一版本的申报内容"),

	INSIDE_ASSESSMENT("ENT-9", "批准金额必须大于零并在核定范围之内。",
			"The approved amount is positive and inside what the measure gives for the stated facts.",
			"I: 审核人员只能在条款规定的幅度内确定金额"),

	EXPLAINED("ENT-10", "每笔奖补都有计算说明，其末步即批准金额。",
			"Every award is explained, and its explanation comes to the approved amount.", "I: 金额须可复核，计算说明随决定保存"),

	DECIDED_ONCE("ENT-11", "一份申报只作一次决定。", "An application is decided once.", "I: 已作出的奖补决定不因其后的否定意见而失效"),

	CANCELLED_WHEN_AWARDED("ENT-12", "只有已作出的奖补决定才能取消。", "Only what was awarded can be cancelled.",
			"I: 奖补决定在付款前可以取消，取消后可重新申报"),

	EVIDENCE_HELD("ENT-13", "提交时，所凭材料须仍为本单位保留。",
			"What a submission relies on is still held for the beneficiary when it is decided.",
			"I: 同一份佐证材料不得同时支持两家单位的申报"),

	HIGHER_OF("ENT-14", "同类型未决申报就高只保留一项，由申报单位明确选择，不得以低代高。",
			"Of two pending claims of one type one is kept, by the applicant's explicit choice and never the lower.",
			"郑政〔2022〕20号 文末：与其他优惠扶持政策属于同类型的，按照就高原则实施"),

	SUPERSEDES_PENDING("ENT-15", "被取代的须为本单位同类型、同一范围内尚未决定的申报。",
			"What is superseded is the beneficiary's own pending claim of the same type and scope.",
			"I: 就高只在本单位同类型的未决申报之间进行");

	private final Wording wording;

	EntitlementRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
