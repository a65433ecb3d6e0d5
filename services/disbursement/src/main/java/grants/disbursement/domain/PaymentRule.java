package grants.disbursement.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What the disbursement of a beneficiary's awards never does. */
public enum PaymentRule implements Rule {

	PAY_ONCE("PAY-1", "同一奖补、同一财政、同一期次，同时至多有一笔有效的支付指令。",
			"For an award, a treasury and an instalment at most one instruction is alive.", "I: 同一笔款项绝不重复拨付，政策文件视为当然"),

	PAY_CAP("PAY-2", "已付、在途、已批和已编的支付合计不超过该财政在该奖补中的份额。",
			"What is confirmed, in flight, approved and prepared never exceeds the treasury's share of the award.",
			"I: 拨付不得超过奖补决定的金额，政策文件视为当然"),

	WHOLE_INSTALMENT("PAY-3", "支付指令足额支付其期次，分毫不差。", "An instruction pays its instalment in full, to the fen.",
			"I: 政策文件未规定部分拨付"),

	SHARES("PAY-4", "各级财政的份额之和等于奖补金额，分毫不差。", "The treasuries' shares of an award add up to it to the fen.",
			"郑政〔2022〕19号，六：市、区两级财政按照1:1比例分担"),

	PLANNED_ONCE("PAY-5", "一项奖补只编列一次支付计划。", "The payments of an award are planned once.", "I: 拨付内容只以奖补决定为准"),

	ONLY_PLANNED("PAY-6", "只支付已列入支付计划的款项。", "Only what an award has planned is paid.", "I: 拨付内容只以奖补决定为准"),

	FOUR_EYES("PAY-7", "经办、复核、放行由三个不同的人办理，系统不得代办。",
			"Maker, checker and releaser are three different people, and never the platform itself.", "I: 财务不相容岗位相互分离"),

	PAYEE_BOUND("PAY-8", "复核和放行的内容须与经办编制的一致，收款账户即奖补决定所载账户。",
			"What is approved and released is what was prepared, to the account that the award carries.",
			"I: 付款账户即复核时的账户版本"),

	IN_ORDER("PAY-9", "支付指令先编制、后复核、再放行；已终结的不再变动。",
			"An instruction is prepared, approved, then released; one that has ended does not change.",
			"I: 每笔拨付须依次经各岗位之手"),

	UNKNOWN_HOLDS("PAY-10", "指令发出后，只有银行回单能改变其结果；结果未明前不得另行支付。",
			"Once sent, only the bank's report settles an instruction; until then nothing replaces it.",
			"I: 结果不明不等于失败"),

	RETURNED_IS_NAMED("PAY-11", "退回后重新支付的指令须注明被退回的指令。", "An instruction after a returned one names it, and no other.",
			"I: 每一次拨付尝试都须可以说明"),

	BARRED_STOPS_PAY("PAY-12", "申报单位在某文件下被停止享受扶持后，该文件下不再发出任何支付。",
			"After a beneficiary is barred under a document nothing more is sent to it under that document.",
			"郑政办〔2022〕65号，（三十五）：不再享受本政策规定的各项扶持奖励"),

	BANK_EVIDENCE("PAY-13", "银行回单只对已发出的支付指令有效。",
			"A bank report counts for an instruction that was sent, and for no other.", "I: 对不上的回报交由人工核对，不得据此动用款项"),

	ONE_OUTCOME("PAY-14", "一笔支付指令只有一个结果；与已记录结果不一致的回单须人工核对。",
			"An instruction has one outcome; a report that contradicts it is looked at by people.",
			"I: 结果不得取决于回报到达的先后"),

	CANCELLED_BEFORE_PAYMENT("PAY-15", "奖补决定只有在各级财政的支付均未复核、未发出、未付讫时才能取消。",
			"An award is cancelled only while no treasury has approved, sent or paid anything of it.",
			"I: 付款前可以取消奖补决定，付款后只能追回"),

	ANOTHER_CANCELS("PAY-16", "取消奖补决定的，须是批准人以外、与该单位没有利害关系的人，系统不得代办。",
			"An award is cancelled by a person who did not approve it and is not tied to the beneficiary.",
			"I: 不相容岗位相互分离：作出奖补决定的人不得取消该决定"),

	CANCELLED_IS_NOT_PAID("PAY-17", "已取消的奖补，不再编制、复核、放行任何支付，也不再次取消。",
			"Nothing of a cancelled award is prepared, approved or released, and it is cancelled once.",
			"I: 已取消的奖补不构成任何人的应付款");

	private final Wording wording;

	PaymentRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

}
