package grants.runtime.personal;

import grants.kernel.Rule;
import grants.kernel.Text;

/** What is refused for the sake of people's data, and of those who answer for money. */
public enum PersonalDataRule implements Rule {

	/** What was erased can't be used. */
	NOT_ERASED("PER-1", "需用的个人信息未被删除。", "What is needed was not erased."),

	/** While an erasure is under way nothing new of the subject is taken. */
	NOT_CLOSING("PER-2", "个人信息删除办理期间，不再收存新的个人信息。",
			"While an erasure is under way, nothing new is taken of whom it concerns."),

	/** The law keeps what a running matter needs. */
	NOTHING_OPEN("PER-3", "申报未决、奖补未付清、承诺未期满或者追回未结案的，不得删除。",
			"Nothing is erased while an application is undecided, an award unpaid, a commitment running or a clawback open."),

	/** Nobody erases alone. */
	TWO_PEOPLE("PER-4", "删除须由一人申请、另一人确认。", "One person asks for an erasure, another confirms it."),

	/** A confirmation needs a request. */
	ASKED_FIRST("PER-5", "先有删除申请，方可确认或者撤回。", "An erasure is asked for before it is confirmed or withdrawn."),

	/** Whatever was on its way when it was asked for has arrived. */
	SETTLED("PER-6", "删除申请满一分钟后方可确认。", "An erasure is confirmed a minute after it was asked for, or later."),

	/** There is a key. */
	SOMETHING_TO_ERASE("PER-7", "只能删除现存的个人信息。", "What is erased is there.");

	private final Wording wording;

	PersonalDataRule(String id, String zh, String en) {
		this.wording = new Wording(id, Text.of(zh, en), Law.ERASURE);
	}

	@Override
	public Wording wording() {
		return wording;
	}

	private static final class Law {

		static final String ERASURE = "《个人信息保护法》第四十七条";

	}

}
