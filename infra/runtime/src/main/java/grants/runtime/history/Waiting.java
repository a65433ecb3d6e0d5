package grants.runtime.history;

import java.util.concurrent.CompletableFuture;

/** A commit on its way into the log, and whom to tell what has become of it. */
record Waiting(NewCommit commit, CompletableFuture<Commit> answer) {

	Waiting(NewCommit commit) {
		this(commit, new CompletableFuture<>());
	}

	/** By this commit, or by another one that had the same request before. */
	void requestIsRecorded(Commit recorded) {
		if (recorded.id().equals(commit.id())) {
			answer.complete(recorded);
		}
		else {
			failed(new AlreadyRecorded(recorded));
		}
	}

	void failed(RuntimeException why) {
		answer.completeExceptionally(why);
	}

	/** It may be recorded or not, and this process will not find out. */
	void abandoned() {
		failed(new OutcomeUnknown(commit.origin().request()));
	}

}
