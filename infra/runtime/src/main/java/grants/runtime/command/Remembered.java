package grants.runtime.command;

import java.util.List;

import grants.runtime.history.Commit;

/**
 * What a stream has made of an aggregate, up to a commit that is in the log.
 *
 * @param aggregate never handed out, copies of it are; or a state that is a value
 * @param first sequence number of the first event of that commit
 * @param last of its last event
 * @param digest of that commit; by the chain, of everything in front of it too
 */
record Remembered(Object aggregate, long first, long last, String digest) {

	static Remembered at(Commit commit, Object aggregate) {
		return new Remembered(aggregate, commit.first(), commit.last(), commit.digest());
	}

	/** Whether these commits of the stream, in order, go on from here. */
	boolean isContinuedBy(List<Commit> commits) {
		return !commits.isEmpty() && commits.getFirst().digest().equals(digest);
	}

}
