package grants.application.domain;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What keeps one code from taking the place of another, or follows from it. */
public enum SuccessionRule implements Rule {

	SUCCEEDED("SUC-1", "已被承继的单位不再申报，也不再参与其他承继；由承继单位办理。",
			"Who was succeeded submits nothing and takes part in no other succession; its successor does.",
			Source.NO_RESET),

	UNDER_WAY("SUC-2", "承继办理期间，承继单位暂不申报，也不同时参与其他承继。",
			"While a succession is under way, the successor submits nothing and takes part in no other one.",
			Source.NO_RESET),

	NOTHING_PENDING("SUC-3", "被承继单位不得有在审申报，须先作出决定或者撤回。",
			"Who is to be succeeded has nothing pending: it is decided or withdrawn first.",
			"I: 在审申报针对原单位的事实和材料，不随承继转移"),

	ANOTHER_CODE("SUC-4", "承继发生在两个统一社会信用代码之间；沿用原代码的更名无需办理。",
			"A succession is between two codes; a new name under the same code needs none.", "I: 申报单位以统一社会信用代码识别"),

	IN_EFFECT("SUC-5", "登记变更生效后才能办理承继。", "A succession is begun once the registry's change is in effect.",
			"I: 以登记机关的变更为准"),

	UNTIED_PERSON("SUC-6", "与任一方有利害关系的人员应当回避。", "Nobody handles a succession of an organisation that they are tied to.",
			"I: 经手财政资金的不相容岗位相互分离");

	private final Wording wording;

	SuccessionRule(String id, String zh, String en, String citation) {
		this.wording = new Wording(id, Text.of(zh, en), citation);
	}

	@Override
	public Wording wording() {
		return wording;
	}

	private static final class Source {

		static final String NO_RESET = "I: 不得重复申请的应有之义：更换代码不得重置申报（郑政〔2022〕18号 文末）";

	}

}
