package grants.runtime.history;

/**
 * The store did not answer in time: the commit may be recorded or not. Sending the same
 * request again finds out, and can't record it twice.
 */
public final class OutcomeUnknown extends RuntimeException {

	private static final long serialVersionUID = 1L;

	OutcomeUnknown(String request) {
		super("not known whether " + request + " was recorded: send the same request again");
	}

}
