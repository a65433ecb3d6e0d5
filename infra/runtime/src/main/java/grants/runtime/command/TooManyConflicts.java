package grants.runtime.command;

import grants.runtime.history.StreamConflict;

/**
 * Others kept changing the aggregate while the command was deciding. Nothing was
 * recorded; it may be sent again.
 */
public final class TooManyConflicts extends RuntimeException {

	private static final long serialVersionUID = 1L;

	TooManyConflicts(StreamConflict last) {
		super(last);
	}

}
