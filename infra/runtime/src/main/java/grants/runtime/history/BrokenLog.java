package grants.runtime.history;

/**
 * The log is not as it must be: a gap, an overlap or a foreign document. Nothing is
 * decided or shown on such a history; somebody has to look.
 */
public final class BrokenLog extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public BrokenLog(String message) {
		super(message);
	}

}
