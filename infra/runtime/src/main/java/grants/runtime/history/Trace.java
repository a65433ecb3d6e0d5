package grants.runtime.history;

/**
 * As much of a commit as tells whether another one can still follow.
 *
 * @param head the log's end when it was the last one
 * @param last sequence number of its last event in the stream
 */
record Trace(Chain.Head head, String stream, long last, String request) {

	static Trace of(Commit commit) {
		return new Trace(Chain.Head.of(commit), commit.stream(), commit.last(), commit.origin().request());
	}

	long position() {
		return head.position();
	}

}
