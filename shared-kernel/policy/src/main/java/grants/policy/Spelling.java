package grants.policy;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One spelling for what identifies something: NFKC, upper case, no spaces, one kind of
 * dash. Another way of writing a number must not make it another one.
 */
final class Spelling {

	private Spelling() {
	}

	static String of(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFKC)
			.replaceAll("\\p{Pd}", "-")
			.replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
			.toUpperCase(Locale.ROOT);
	}

}
