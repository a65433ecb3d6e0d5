package grants.portal.web;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Puts the arithmetic of a computation's step into words. The step itself stays as it was
 * recorded, so that a program can compute it again: {@code min(round(6000000.0000),
 * 5000000.00 - 0.00)} is read as the lesser of two amounts. What is no such arithmetic is
 * left as it is.
 */
final class Reckoning {

	/** More digits before the point than a year or a count has. */
	private static final int LARGE = 5;

	private final String text;

	private final Words words;

	private int at;

	private Reckoning(String text, Words words) {
		this.text = text;
		this.words = words;
	}

	/** The words of a language. */
	interface Words {

		/**
		 * @param key of a message
		 */
		String say(String key, String... parts);

		/** {@code 6,000,000.00}. */
		String number(BigDecimal number, int leastDecimals);

	}

	/** A part of the arithmetic in words. */
	private record Said(String words, Kind kind) {
	}

	private enum Kind {

		VALUE, SUM, CLAUSE

	}

	/** Not what steps are written in. */
	private static final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Unreadable() {
			super(null, null, false, false);
		}

	}

	/**
	 * @param what of a step: what is computed, a colon, the arithmetic
	 */
	static String read(String what, Words words) {
		int colon = Math.max(what.lastIndexOf('：'), what.lastIndexOf(": ") + 1);
		if (colon <= 0) {
			return what;
		}
		String before = what.substring(0, colon + 1);
		return inWords(what.substring(colon + 1).strip(), words).map(said -> before + said).orElse(what);
	}

	private static Optional<String> inWords(String arithmetic, Words words) {
		Reckoning reckoning = new Reckoning(arithmetic, words);
		try {
			Said all = reckoning.sum();
			return reckoning.at == arithmetic.length() ? Optional.of(all.words()) : Optional.empty();
		}
		catch (Unreadable e) {
			return Optional.empty();
		}
	}

	private Said sum() {
		Said all = product();
		while (true) {
			String sign = skip(" + ") ? " + " : skip(" - ") ? " − " : "";
			if (sign.isEmpty()) {
				return all;
			}
			all = new Said(part(all) + sign + part(product()), Kind.SUM);
		}
	}

	private Said product() {
		Said all = factor();
		while (skip(" * ")) {
			all = new Said(part(all) + " × " + part(factor()), Kind.VALUE);
		}
		return all;
	}

	private Said factor() {
		if (skip("min(")) {
			Said one = sum();
			require(", ");
			Said other = sum();
			require(")");
			return clause("reckoning.lesser", part(one), part(other));
		}
		if (skip("round(")) {
			Said exact = sum();
			require(")");
			return clause("reckoning.rounded", part(exact));
		}
		if (skip("quotient(")) {
			Said dividend = sum();
			require(", ");
			Said divisor = sum();
			require(")");
			return new Said(part(dividend) + " ÷ " + words.say("reckoning.brackets", divisor.words()), Kind.VALUE);
		}
		return skip("if(") ? choice() : number();
	}

	private Said choice() {
		Said reached = sum();
		boolean included = skip(" >= ");
		if (!included) {
			require(" > ");
		}
		Said limit = sum();
		require(", ");
		Said then = sum();
		require(", ");
		Said otherwise = sum();
		require(")");
		return clause(included ? "reckoning.from" : "reckoning.above", part(reached), part(limit), part(then),
				otherwise.words());
	}

	private Said clause(String key, String... parts) {
		return new Said(words.say(key, parts), Kind.CLAUSE);
	}

	/** As a part of something larger. */
	private String part(Said said) {
		return said.kind() == Kind.CLAUSE ? words.say("reckoning.brackets", said.words()) : said.words();
	}

	private Said number() {
		int start = at;
		while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
			at++;
		}
		String digits = text.substring(start, at);
		if (!digits.matches("\\d+([.]\\d+)?")) {
			throw new Unreadable();
		}
		BigDecimal number = new BigDecimal(digits);
		boolean money = number.scale() >= 2;
		boolean large = number.precision() - number.scale() >= LARGE;
		if (!money && !large) {
			return new Said(digits, Kind.VALUE);
		}
		BigDecimal shortest = number.stripTrailingZeros();
		boolean amount = money && (number.signum() == 0 || number.compareTo(BigDecimal.ONE) >= 0);
		return new Said(words.number(shortest, amount ? 2 : 0), Kind.VALUE);
	}

	private boolean skip(String token) {
		boolean there = text.startsWith(token, at);
		at += there ? token.length() : 0;
		return there;
	}

	private void require(String token) {
		if (!skip(token)) {
			throw new Unreadable();
		}
	}

}
