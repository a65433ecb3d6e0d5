package grants.application.api;

import grants.kernel.InvalidValue;

/** What people write to say why. */
final class Reason {

	private static final int LONGEST = 500;

	private Reason() {
	}

	/**
	 * @throws IllegalArgumentException if it says nothing, or too much
	 */
	static String require(String reason) {
		if (reason.isBlank() || reason.length() > LONGEST) {
			throw new InvalidValue("理由应为 1 至 " + LONGEST + " 个字", "a reason has 1 to " + LONGEST + " characters");
		}
		return reason;
	}

}
