package grants.runtime.web;

import java.util.List;

/**
 * The request is well formed, but what it says can't be taken up as it stands: answered
 * with 422, naming everything that is wrong at once (一次性告知).
 */
public final class Unprocessable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<FieldError> errors;

	private Unprocessable(List<FieldError> errors) {
		super(errors.toString(), null, false, false);
		this.errors = List.copyOf(errors);
	}

	public static Unprocessable of(List<FieldError> errors) {
		return new Unprocessable(errors);
	}

	public static Unprocessable of(FieldError... errors) {
		return new Unprocessable(List.of(errors));
	}

	List<FieldError> errors() {
		return errors;
	}

}
