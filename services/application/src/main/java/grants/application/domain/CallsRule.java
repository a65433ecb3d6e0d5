package grants.application.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the calls of a measure and their registers refuse. */
public enum CallsRule implements Rule {

	FITS_MEASURE("CAL-1", "申报通知的方式和名额须符合政策条款的规定。", "A call takes in applications as its measure says.",
			"I: 申报通知不得改变政策条款规定的方式和名额"),

	OPENS_BEFORE_IT_CLOSES("CAL-2", "申报开始时间须早于截止时间。", "A call opens before it closes.", "I: 申报期限须有起止"),

	ANNOUNCED_AHEAD("CAL-3", "申报开始时间不得早于发布时间。", "A call does not open before it is announced.", "I: 申报期限须事先公布"),

	CALLED_WHILE_IN_FORCE("CAL-4", "申报期限须在政策有效期内。", "A call lies inside the period in which its measure is in force.",
			"I: 政策文件的施行日期与有效期"),

	ONE_CALL_AT_A_TIME("CAL-5", "同一事项的申报期限不得重叠。", "Calls of one measure do not overlap.", "I: 每份申报只属于一个批次"),

	NEVER_SHORTENED("CAL-6", "已公布的申报期限只能延长，不得缩短。", "What was announced is extended, never shortened.",
			"I: 申报单位可以信赖已公布的期限"),

	CHANGED_UNTIL_ITS_CLOSE("CAL-7", "申报截止或取消后，申报通知不得再变更。",
			"A call is neither extended nor cancelled once it has closed or was cancelled.", "I: 截止后变更对未申报的单位不公平"),

	CANCELLED_WHILE_EMPTY("CAL-8", "已有单位申报的，申报通知不得取消。", "A call to which somebody has applied is not cancelled.",
			"I: 申报单位可以信赖已公布的申报通知"),

	INSIDE_CALL("CAL-9", "须在申报期限内申报，以收到时间为准，截止时刻包括在内。",
			"Applications are received inside a call; the intake stamp decides, and the closing instant itself is in time.",
			"I: 民法典第一千二百五十九条（“以内”“届满”包括本数）、第二百零三条"),

	PLACES_LEFT("CAL-10", "限额申报按先后顺序，有效申报不得超过名额。",
			"First come, first served: never more live applications than places.", "I: 申报通知公布的名额"),

	CALL_STANDS("CAL-11", "申报通知取消后不得再申报。", "Nobody applies to a call that was cancelled.", "I: 申报通知的取消"),

	NOT_LAPSED("CAL-12", "中断的提交失效后须重新提交。", "A submission that broke off and has lapsed is made anew.",
			"I: 名额不得被未完成的提交长期占用");

	private final Wording wording;

	CallsRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
