package grants.portal.web;

import grants.kernel.Money;

/**
 * Amounts in the characters that can't be altered by a stroke, as vouchers have them:
 * {@code 捌佰万元整}.
 */
final class Capitals {

	private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

	private static final String[] UNITS = { "", "拾", "佰", "仟" };

	private static final int GROUP = 4;

	private static final int FEN = 100;

	private Capitals() {
	}

	/**
	 * @param amount not negative
	 */
	static String of(Money amount) {
		long yuan = amount.fen() / FEN;
		int jiao = (int) (amount.fen() % FEN / 10);
		int fen = (int) (amount.fen() % 10);
		StringBuilder text = new StringBuilder(yuan == 0 ? "" : whole(yuan) + "元");
		if (jiao == 0 && fen == 0) {
			return (yuan == 0 ? "零元" : text) + "整";
		}
		if (jiao > 0) {
			text.append(digit(jiao)).append('角');
		}
		else if (yuan > 0) {
			text.append(digit(0));
		}
		return (fen > 0 ? text.append(digit(fen)).append('分') : text.append('整')).toString();
	}

	/** Noughts between digits are said once, those at the end of all not at all. */
	private static String whole(long yuan) {
		String digits = Long.toString(yuan);
		StringBuilder text = new StringBuilder();
		boolean nought = false;
		boolean inGroup = false;
		for (int i = 0; i < digits.length(); i++) {
			int place = digits.length() - 1 - i;
			int digit = digits.charAt(i) - '0';
			if (digit == 0) {
				nought = true;
			}
			else {
				text.append(nought ? digit(0) : "").append(digit(digit)).append(UNITS[place % GROUP]);
				nought = false;
				inGroup = true;
			}
			if (place > 0 && place % GROUP == 0) {
				boolean hundredMillions = place % (2 * GROUP) == 0;
				text.append(hundredMillions ? "亿" : inGroup ? "万" : "");
				inGroup = false;
			}
		}
		return text.toString();
	}

	private static String digit(int value) {
		return DIGITS.substring(value, value + 1);
	}

}
