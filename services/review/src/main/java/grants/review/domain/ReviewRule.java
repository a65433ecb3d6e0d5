package grants.review.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What a review case refuses. Read this first. */
public enum ReviewRule implements Rule {

	/** Nobody speaks for a bureau that they do not work for. */
	OWN_BUREAU("REV-1", "只有该事项的牵头单位和配合单位参与审核，且只能由本单位人员办理。",
			"Only the measure's lead and cooperating bureaus take part in its review, each through its own staff.",
			"郑政〔2022〕19号 各条“牵头单位”“配合单位”"),

	/** Whatever the tie, and whatever the step. */
	UNRELATED("REV-2", "与申报单位有关联的人员不得参与审核和决定其案件。",
			"A person tied to the beneficiary takes no part in reviewing or deciding its case.",
			"I: 不相容岗位相互分离，政策文件未作明文规定"),

	/** A work item is on one desk. */
	ONE_PERSON_AT_A_TIME("REV-3", "一个审核事项同一时间只能由一人办理。", "A work item is held by one person at a time.",
			"I: 同一审核事项不得由两人同时办理"),

	/** Whoever speaks for one bureau does not speak for another. */
	REVIEW_DISTINCT("REV-4", "同一案件中，一人不得代表两个单位。", "In one case a person acts for one bureau only.", "I: 各部门意见须由不同人员出具"),

	/** An opinion has an author. */
	HOLDER_ANSWERS("REV-5", "只有认领人可以退回该事项或者出具意见。",
			"Only the person who holds an item puts it back or gives its opinion.", "I: 一份意见只有一名出具人"),

	/** Taking an item from somebody is a decision of the bureau. */
	APPROVER_REASSIGNS("REV-6", "只有本单位的审批人可以收回他人认领的事项。",
			"Only an approver of the bureau takes an item from its holder.", "I: 本部门的审核事项由本部门负责"),

	/** What was said stands. */
	ANSWERED_ONCE("REV-7", "意见一经出具，不再变更。", "A bureau's opinion, once given, stands.", "I: 每一个历史状态都须可以说明"),

	/** Nobody judges what they have not seen. */
	SAME_VERSION("REV-8", "意见和决定必须针对所申报的版本。",
			"Opinions and the decision are about the version of the application that was submitted.",
			"I: 奖补决定以审核时的申报版本为准"),

	/** Every judgement says why. */
	WRITTEN_REASON("REV-9", "退回、意见和决定必须写明理由。", "Whoever puts back, judges or decides says why in writing.",
			"I: 当时写明理由的裁量，事后才能说明"),

	/** One bureau sets the amount. */
	LEAD_SETS_AMOUNT("REV-10", "金额由牵头单位的同意意见确定，其他单位不确定金额。",
			"The lead bureau's favourable opinion sets the amount, and no other opinion does.", "郑政〔2022〕19号 各条“牵头单位”"),

	/** 以上、以下、以内、不超过 include the number itself (Civil Code art. 1259). */
	INSIDE_THE_BAND("REV-11", "金额或者比例必须在条款规定的幅度以内，含本数。",
			"Amount and rate lie inside what the measure allows, its ends included.", "《民法典》第一千二百五十九条"),

	/** Judgement about money needs a ground. */
	RULE_RELIED_ON("REV-12", "由审核人确定金额或者比例的，必须写明所依据的规定。",
			"Where a reviewer sets amount or rate, the rule relied on is named.", "I: 条款只规定幅度、上限或者未规定数额的情形"),

	/** Silence is recorded as such, never as consent. */
	OTHERS_FIRST("REV-13", "牵头单位出具意见，且其他单位均已答复或者逾期后，方可作出审核结论。",
			"The lead bureau concludes when it has answered and every other bureau has answered or let its time pass.",
			"I: 会同审核的部门均须表态，沉默不视为同意"),

	/** The round of opinions is the lead's. */
	LEAD_CONCLUDES("REV-14", "审核结论由牵头单位意见的出具人或者牵头单位的审批人作出。",
			"The review is concluded by who gave the lead bureau's opinion, or by an approver of the lead bureau.",
			"郑政〔2022〕19号 各条“牵头单位”"),

	/** Another bureau's no is answered, not overlooked. */
	AGAINST_WITH_REASON("REV-15", "其他单位不同意而牵头单位仍拟给予的，必须写明理由。",
			"If the lead goes on against another bureau's unfavourable opinion, it says why.", "I: 牵头部门自行决定所提建议，并对其负责"),

	/** A period ends with its last day. */
	PERIOD_RUNS_OUT("REV-16", "期间于最后一日结束时届满。", "A period lasts until the end of its last day.", "《民法典》第二百零一条至第二百零三条"),

	/** No award before its public notice has run. */
	NOTICE_FIRST("REV-17", "拟给予的奖补，公示期满后方可决定。",
			"A proposed award is decided after its public notice has run to its end.", "I: 默认公示五个工作日，可按政策另行规定"),

	/** Whoever judged does not decide. */
	DECIDER_IS_ANOTHER("REV-18", "出具意见的人员，以及不采纳其他单位意见的人员，不得作出决定。",
			"Nobody decides who gave an opinion in the case or overruled one.", "I: 不相容岗位相互分离"),

	/** The decision is the lead bureau's. */
	APPROVER_DECIDES("REV-19", "决定由牵头单位的审批人作出。", "An approver of the lead bureau decides.", "郑政〔2022〕19号 各条“牵头单位”"),

	/** There is no amount without a favourable lead opinion. */
	ONLY_WHAT_WAS_PROPOSED("REV-20", "牵头单位未拟给予的，不得批准。", "Only what the lead bureau proposed can be approved.",
			"I: 奖补决定须有各部门意见、金额和公示"),

	/** A no names its ground. */
	REJECTION_CITES("REV-21", "不予批准的，必须列明所依据的条款。", "A rejection cites the clauses that it relies on.",
			"I: 须使申报单位能够提出异议"),

	/** Each step in its turn, each case ended once. */
	IN_ITS_TURN("REV-22", "每一步骤只能在其阶段办理，案件只能终结一次。", "Each step has its turn, and a case ends once.", "I: 同一事项不作两次决定");

	private final Wording wording;

	ReviewRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
