package grants.runtime.web;

import grants.kernel.InvalidValue;

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

	/** Why a field's value is refused, as the type that refused it says. */
	static FieldError error(String field, Throwable refusal) {
		Throwable cause = refusal;
		while (!(cause instanceof InvalidValue) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		if (cause instanceof InvalidValue value) {
			return new FieldError(field, value.because().zh(), value.because().en());
		}
		return new FieldError(field, "值不正确：" + cause.getMessage(), String.valueOf(cause.getMessage()));
	}

}
