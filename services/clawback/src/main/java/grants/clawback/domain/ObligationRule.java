package grants.clawback.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** The rules about keeping and breaking commitments. */
public enum ObligationRule implements Rule {

	/** Enforced by finding breaks, not by refusing. */
	STAYS_TO_THE_LAST_DAY("LOCK-1",
			"自落户之日起至承诺期最后一日（含），注册登记、税务征管、统计三项关系中任何一项迁出本市，即为违反承诺；最后一日的次日迁出不违反；在本市范围内迁移不违反。以迁移的生效日期为准，与何时获知无关。",
			"From the day of settlement to the last day inclusive, moving any of the three relations (registration, tax,"
					+ " statistics) out of the city breaks the commitment; the day after the last day it does not, nor does a"
					+ " move inside the city. The day on which the move takes effect counts, not when it becomes known.",
			"郑政〔2022〕19号 三、（一）; 民法典 第二百零一条、第二百零二条"),

	FULFILLED_WHEN_OVER("LOCK-2", "承诺期最后一日终了而未违反的，承诺自动履行完毕；此前不能视为履行完毕。",
			"A commitment that was not broken is fulfilled by itself when its last day is over, and not before.",
			"郑政〔2022〕19号 三、（一）; 民法典 第二百零二条"),

	REFERENCE_NAMES_ONE_MOVE("LOCK-3", "登记机关的一个变更编号只对应一次迁移。", "A registry's number names one move only.",
			"I: 登记机关对变更逐一编号"),

	RECORDED_MOVE_IS_CORRECTED("LOCK-4", "只能更正已记录且未更正过的迁移。",
			"Only a move that was recorded and still counts can be corrected.", "I: 误报的迁移可以更正，每一步都保留在历史中"),

	OBLIGATION_IS_KNOWN("LOCK-5", "只能办理奖补决定载明的承诺。", "Only a commitment that an award states can be dealt with.",
			"I: 奖补决定须载明承诺事项"),

	CANCELLED_UNPAID("LOCK-6", "已付款的奖补不能取消，只能追回；未付款即取消的，承诺自取消之日起不再约束。",
			"An award under which money was paid is not cancelled but claimed back; one that is cancelled unpaid binds no more.",
			"I: 承诺以获得奖补为对价");

	private final Wording wording;

	ObligationRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
