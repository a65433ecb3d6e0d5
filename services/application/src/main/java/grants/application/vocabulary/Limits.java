package grants.application.vocabulary;

import java.util.Map;

import grants.kernel.InvalidValue;

/**
 * How much a draft or a profile may hold: enough for every measure, too little to fill a
 * disk.
 */
final class Limits {

	static final int NAME = 200;

	static final int EVIDENCE = 100;

	private static final int FACTS = 100;

	private Limits() {
	}

	static void text(String field, String text, int longest) {
		if (text.length() > longest) {
			throw new InvalidValue(field + " 不得超过 " + longest + " 个字符",
					field + " has more than " + longest + " characters");
		}
	}

	static void facts(Map<String, String> facts) {
		count("facts", facts.size(), FACTS);
		facts.forEach((name, value) -> {
			text("a fact's name", name, 100);
			text(name, value, 2000);
		});
	}

	static void count(String field, int count, int most) {
		if (count > most) {
			throw new InvalidValue(field + " 不得超过 " + most + " 项", field + " has more than " + most + " entries");
		}
	}

}
