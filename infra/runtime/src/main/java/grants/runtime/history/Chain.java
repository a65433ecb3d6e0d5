package grants.runtime.history;

import java.time.Instant;
import java.util.List;

import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.Netstrings;

/**
 * The hash chain over the log. A commit's digest is made of these values in this order,
 * as {@link Netstrings}: digest of the commit in front of it, position, stream,
 * aggregate, first, id, request, subject, role, correlation, cause (may be missing),
 * milliseconds since 1970 UTC, number of events, and for each event id, name, revision
 * and payload. So an export can be checked by a few lines in any language. Each digest
 * names its algorithm, which may change along the log.
 */
final class Chain {

	/** What stands in front of the first commit, whatever algorithm that one names. */
	static final Head BEGINNING = new Head(0, "sha-256:" + "0".repeat(64), Instant.EPOCH);

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

	/** Digests of this algorithm from now on. */
	static Link by(DigestAlgorithm algorithm) {
		return (head, next, now) -> append(head, next, now, algorithm);
	}

	/**
	 * Gives a commit its place. Its time never runs back along the log, even if the
	 * clocks of two instances disagree, so that what was known at an instant is a prefix
	 * of the log.
	 */
	static Commit append(Head head, NewCommit next, Instant now, DigestAlgorithm algorithm) {
		Instant at = now.isBefore(head.at()) ? head.at() : now;
		long position = head.position() + 1;
		String digest = algorithm.digest(values(head.digest(), position, next.stream(), next.aggregate(), next.first(),
				next.id(), next.origin(), at, next.events()));
		return new Commit(position, next.stream(), next.aggregate(), next.first(), next.id(), next.origin(), at,
				next.events(), head.digest(), digest);
	}

	/**
	 * Whether the commit holds what was digested.
	 * @param algorithm that its digest names
	 */
	static boolean holds(Commit commit, DigestAlgorithm algorithm) {
		return commit.digest()
			.equals(algorithm.digest(values(commit.previous(), commit.position(), commit.stream(), commit.aggregate(),
					commit.first(), commit.id(), commit.origin(), commit.at(), commit.events())));
	}

	private static Netstrings values(String previous, long position, String stream, String aggregate, long first,
			String id, Origin origin, Instant at, List<Commit.Event> events) {
		Netstrings values = new Netstrings().add(previous)
			.add(position)
			.add(stream)
			.add(aggregate)
			.add(first)
			.add(id)
			.add(origin.request())
			.add(origin.actor().subject())
			.add(origin.actor().role())
			.add(origin.correlation())
			.add(origin.cause())
			.add(at.toEpochMilli())
			.add(events.size());
		for (Commit.Event event : events) {
			values.add(event.id())
				.add(event.stored().name())
				.add(event.stored().revision())
				.add(event.stored().payload());
		}
		return values;
	}

}
