package grants.runtime.history;

/**
 * The request has had its effect before: this commit. Nothing was recorded now.
 */
public final class AlreadyRecorded extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Commit commit;

	AlreadyRecorded(Commit commit) {
		super(commit.origin().request() + " was recorded at position " + commit.position(), null, false, false);
		this.commit = commit;
	}

	public Commit commit() {
		return commit;
	}

}
