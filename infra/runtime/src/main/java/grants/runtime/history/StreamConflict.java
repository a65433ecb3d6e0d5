package grants.runtime.history;

/**
 * Somebody else has appended to the stream since this command loaded it. Nothing was
 * recorded; the command may decide again on what is there now.
 */
public final class StreamConflict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StreamConflict(NewCommit commit) {
		super(commit.stream() + " already has an event " + commit.first(), null, false, false);
	}

}
