package grants.runtime.web;

/**
 * Tells a value that a caller wrote wrongly from a bug. A kernel or vocabulary type that
 * refuses a text on behalf of a service's {@code api} package refuses what somebody sent;
 * refused anywhere else, it is our own mistake.
 */
final class BadValue {

	private BadValue() {
	}

	static boolean wasGivenToApi(IllegalArgumentException e) {
		boolean refusedByValue = false;
		for (StackTraceElement frame : e.getStackTrace()) {
			String type = frame.getClassName();
			if (!type.startsWith("grants.")) {
				continue;
			}
			if (!type.startsWith("grants.kernel.") && !type.contains(".vocabulary.")) {
				return refusedByValue && type.contains(".api.");
			}
			refusedByValue = true;
		}
		return false;
	}

}
