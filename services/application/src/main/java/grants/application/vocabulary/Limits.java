package grants.application.vocabulary;

import grants.kernel.InvalidValue;

/** How much a draft may hold: enough for every measure, too little to fill a disk. */
final class Limits {

	static final int FACTS = 100;

	static final int EVIDENCE = 100;

	private Limits() {
	}

	static void text(String field, String text, int longest) {
		if (text.length() > longest) {
			throw new InvalidValue(field + " 不得超过 " + longest + " 个字符",
					field + " has more than " + longest + " characters");
		}
	}

	static void count(String field, int count, int most) {
		if (count > most) {
			throw new InvalidValue(field + " 不得超过 " + most + " 项", field + " has more than " + most + " entries");
		}
	}

}
