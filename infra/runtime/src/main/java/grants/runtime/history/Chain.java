package grants.runtime.history;

import java.time.Instant;

/**
 * The hash chain over the log. A commit's digest is the {@link Sha256} over these values
 * in this order: digest of the commit in front of it, position, stream, aggregate, first,
 * id, request, subject, role, correlation, cause (may be missing), milliseconds since
 * 1970 UTC, number of events, and for each event id, name, revision and payload. So an
 * export can be checked by a few lines in any language.
 */
final class Chain {

	/** Names the algorithm in every digest, so that it can be changed one day. */
	private static final String ALGORITHM = "sha-256:";

	/** What stands in front of the first commit. */
	static final Head BEGINNING = new Head(0, ALGORITHM + "0".repeat(64), Instant.EPOCH);

	private Chain() {
	}

	/**
	 * The end of the chain.
	 *
	 * @param position of the last commit
	 * @param digest of the last commit
	 * @param at when it was recorded
	 */
	record Head(long position, String digest, Instant at) {

		static Head of(Commit commit) {
			return new Head(commit.position(), commit.digest(), commit.at());
		}

	}

	/** How a commit gets its place behind the end of the log. */
	interface Link {

		Commit append(Head head, NewCommit next, Instant now);

	}

	/**
	 * Gives a commit its place. Its time never runs back along the log, even if the
	 * clocks of two instances disagree, so that what was known at an instant is a prefix
	 * of the log.
	 */
	static Commit append(Head head, NewCommit next, Instant now) {
		Instant at = now.isBefore(head.at()) ? head.at() : now;
		long position = head.position() + 1;
		String digest = digest(head.digest(), position, next, at);
		return new Commit(position, next.stream(), next.aggregate(), next.first(), next.id(), next.origin(), at,
				next.events(), head.digest(), digest);
	}

	/** Whether the commit follows the head and holds what was digested. */
	static boolean follows(Head head, Commit commit) {
		NewCommit content = new NewCommit(commit.stream(), commit.aggregate(), commit.first(), commit.id(),
				commit.origin(), commit.events());
		return commit.position() == head.position() + 1 && commit.previous().equals(head.digest())
				&& commit.digest().equals(digest(head.digest(), commit.position(), content, commit.at()));
	}

	private static String digest(String previous, long position, NewCommit commit, Instant at) {
		Origin origin = commit.origin();
		Sha256 sha = new Sha256().add(previous)
			.add(position)
			.add(commit.stream())
			.add(commit.aggregate())
			.add(commit.first())
			.add(commit.id())
			.add(origin.request())
			.add(origin.actor().subject())
			.add(origin.actor().role())
			.add(origin.correlation())
			.add(origin.cause())
			.add(at.toEpochMilli())
			.add(commit.events().size());
		for (Commit.Event event : commit.events()) {
			sha.add(event.id()).add(event.stored().name()).add(event.stored().revision()).add(event.stored().payload());
		}
		return ALGORITHM + sha.hex();
	}

}
