package grants.clawback.api;

import grants.runtime.web.FieldError;
import grants.runtime.web.Unprocessable;
import org.jspecify.annotations.Nullable;

/** Texts that somebody must be able to read years later. */
final class Said {

	private static final int LONGEST = 4000;

	private Said() {
	}

	/**
	 * @throws Unprocessable if nothing is said, or more than 4000 characters
	 */
	static String require(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			throw Unprocessable.of(new FieldError(field, "必须填写", "must be said"));
		}
		if (text.length() > LONGEST) {
			throw Unprocessable.of(new FieldError(field, "不得超过" + LONGEST + "字",
					"must not be longer than " + LONGEST + " characters"));
		}
		return text;
	}

	/**
	 * @throws Unprocessable if it is missing
	 */
	static <T> T require(String field, @Nullable T value) {
		if (value == null) {
			throw Unprocessable.of(new FieldError(field, "必须填写", "must be given"));
		}
		return value;
	}

}
