package grants.clawback.vocabulary;

import grants.kernel.Text;

/** Why money is claimed back (郑政办〔2022〕65号（三十五）, 郑政〔2022〕19号 三、（一）). */
public enum Grounds {

	/** A residency move was found that breaks a commitment. */
	BROKEN_OBLIGATION("违反承诺", "a commitment was broken"),

	/** A commitment was not kept in another way than by a residency move. */
	COMMITMENT_NOT_KEPT("不履行承诺", "a commitment was not kept"),

	/** The institution, its legal representative, controller or a senior executive. */
	SERIOUS_DISHONESTY("严重失信", "serious dishonesty"),

	/** The institution, its legal representative, controller or a senior executive. */
	VIOLATION("违规行为", "a violation of rules"),

	/** The award was obtained by false evidence. */
	FALSE_EVIDENCE("以虚假材料取得奖补", "the award was obtained by false evidence");

	private final Text label;

	Grounds(String zh, String en) {
		this.label = Text.of(zh, en);
	}

	public Text label() {
		return label;
	}

}
