package grants.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a person's identity card (公民身份号码, GB 11643-1999). The platform collects
 * none: it only recognises one, to refuse it.
 */
public final class IdentityNumber {

	private static final Pattern FORM = Pattern.compile("(?<![0-9A-Za-z])[1-8][0-9]{16}[0-9Xx](?![0-9A-Za-z])");

	private static final int[] WEIGHTS = { 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2 };

	private static final String CHECKS = "10X98765432";

	private IdentityNumber() {
	}

	/** Whether such a number stands anywhere in the text. */
	public static boolean standsIn(String text) {
		if (text.length() < 18) {
			return false;
		}
		Matcher candidates = FORM.matcher(text);
		while (candidates.find()) {
			if (isNumber(candidates.group())) {
				return true;
			}
		}
		return false;
	}

	/** A birthday that exists, and the check character that the others demand. */
	private static boolean isNumber(String candidate) {
		int sum = 0;
		for (int i = 0; i < WEIGHTS.length; i++) {
			sum += (candidate.charAt(i) - '0') * WEIGHTS[i];
		}
		return CHECKS.charAt(sum % 11) == Character.toUpperCase(candidate.charAt(17)) && isBirthday(candidate);
	}

	private static boolean isBirthday(String candidate) {
		int year = Integer.parseInt(candidate.substring(6, 10));
		try {
			LocalDate.of(year, Integer.parseInt(candidate.substring(10, 12)),
					Integer.parseInt(candidate.substring(12, 14)));
			return year >= 1900 && year < 2100;
		}
		catch (DateTimeException e) {
			return false;
		}
	}

}
