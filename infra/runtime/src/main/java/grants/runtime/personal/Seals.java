package grants.runtime.personal;

import grants.kernel.RuleViolated;
import grants.kernel.Sealed;

/**
 * The one door between personal data in clear and {@link Sealed}: what comes in from
 * people is sealed before it becomes part of a command, and opened again only for an HTTP
 * answer or for the bank.
 */
public interface Seals {

	/** Shown where something was erased. */
	String ERASED = "已删除（erased）";

	/** Shown where the key is not to be found, though nobody has erased it. */
	String KEY_MISSING = "密钥缺失（key missing）";

	/**
	 * @param subject whose data it is: the code of a beneficiary
	 * @param text what was written; empty seals to {@link Sealed#NOTHING}
	 * @throws RuleViolated if the subject's data is about to be erased
	 */
	Sealed seal(String subject, String text);

	/**
	 * What was sealed, for whoever can't go on without it.
	 * @throws RuleViolated if it was erased
	 * @throws IllegalStateException if its key is missing or does not fit
	 */
	String open(Sealed sealed);

	/**
	 * What was sealed, for whoever only shows it: {@link #ERASED} or {@link #KEY_MISSING}
	 * in place of what can't be shown.
	 */
	String show(Sealed sealed);

	/**
	 * Its last four characters, by which two can be told apart: for whoever does not have
	 * to read it. Nothing of what is shorter than nine.
	 */
	default String showEnd(Sealed sealed) {
		String shown = show(sealed);
		if (shown.equals(ERASED) || shown.equals(KEY_MISSING)) {
			return shown;
		}
		return shown.length() > 8 ? "****" + shown.substring(shown.length() - 4) : "****";
	}

}
