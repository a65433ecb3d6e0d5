package grants.runtime.command;

/**
 * The stream belongs to an aggregate of another type: ids are unique across types, and
 * nothing is ever loaded or recorded as what it is not. A bug of ours; nothing was
 * recorded.
 */
public final class ForeignStream extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ForeignStream(String stream, String owner, String intruder) {
		super(stream + " is a " + owner + ", not a " + intruder);
	}

}
