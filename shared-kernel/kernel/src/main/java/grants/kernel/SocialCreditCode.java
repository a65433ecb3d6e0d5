package grants.kernel;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters and a check
 * character, in canonical form (upper case, no spaces). It names a beneficiary, by a
 * number that the registries publish; a person claims under the code of its business,
 * never under the number of its identity card, though one in 31 of those would pass as a
 * code.
 */
public record SocialCreditCode(String value) implements Comparable<SocialCreditCode> {

	private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	/**
	 * @throws IllegalArgumentException if the text is not canonical, its check character
	 * is wrong, or it is the number of an identity card
	 */
	public SocialCreditCode {
		if (IdentityNumber.standsIn(value)) {
			throw new InvalidValue("此处应填统一社会信用代码，不得填写身份证号码",
					"a social credit code is asked for, not an identity number");
		}
		if (value.length() != 18 || !isMadeOfAlphabet(value)) {
			throw new InvalidValue("统一社会信用代码应为18位数字或大写字母（不含 I、O、S、V、Z）：" + value,
					"a social credit code has 18 characters out of " + ALPHABET + ", not: " + value);
		}
		char expected = checkCharacter(value.substring(0, 17));
		if (value.charAt(17) != expected) {
			throw new InvalidValue("统一社会信用代码 " + value + " 的校验码不正确，末位应为 " + expected,
					"the check character of " + value + " is wrong: " + expected + " is expected at the end");
		}
	}

	/**
	 * Reads a code as people write it: lower case, full-width characters and spaces of
	 * any kind are accepted.
	 * @throws IllegalArgumentException if what remains is no valid code
	 */
	public static SocialCreditCode parse(String text) {
		return new SocialCreditCode(Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replaceAll("[\\s\\p{Cf}]", "")
			.toUpperCase(Locale.ROOT));
	}

	/**
	 * The 18th character for the first 17 (GB 32100-2015, annex: weights 3^i mod 31).
	 * @throws IllegalArgumentException if these are not 17 characters of a code
	 */
	public static char checkCharacter(String first17) {
		if (first17.length() != 17 || !isMadeOfAlphabet(first17)) {
			throw new IllegalArgumentException("not the first 17 characters of a social credit code: " + first17);
		}
		int sum = 0;
		for (int i = 0, weight = 1; i < 17; i++, weight = weight * 3 % 31) {
			sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
		}
		return ALPHABET.charAt((31 - sum % 31) % 31);
	}

	private static boolean isMadeOfAlphabet(String text) {
		return text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
	}

	@Override
	public int compareTo(SocialCreditCode other) {
		return value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return value;
	}

}
