package grants.runtime.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * The hash chain over the log. A commit's digest is SHA-256 over these values in this
 * order, each as a netstring (length of its UTF-8 bytes in decimal, colon, bytes, comma;
 * a missing cause is a hyphen and a comma): digest of the commit in front of it,
 * position, stream, aggregate, first, id, request, subject, role, correlation, cause,
 * milliseconds since 1970 UTC, number of events, and for each event id, name, revision
 * and payload. So an export can be checked by a few lines in any language.
 */
final class Chain {

	/** Names the algorithm in every digest, so that it can be changed one day. */
	private static final String ALGORITHM = "sha-256:";

	/** What stands in front of the first commit. */
	static final Head BEGINNING = new Head(0, ALGORITHM + "0".repeat(64), Instant.EPOCH);

	private final MessageDigest digest;

	private Chain() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
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
		Chain chain = new Chain();
		chain.add(previous);
		chain.add(position);
		chain.add(commit.stream());
		chain.add(commit.aggregate());
		chain.add(commit.first());
		chain.add(commit.id());
		chain.add(commit.origin().request());
		chain.add(commit.origin().actor().subject());
		chain.add(commit.origin().actor().role());
		chain.add(commit.origin().correlation());
		chain.add(commit.origin().cause());
		chain.add(at.toEpochMilli());
		chain.add(commit.events().size());
		for (Commit.Event event : commit.events()) {
			chain.add(event.id());
			chain.add(event.stored().name());
			chain.add(event.stored().revision());
			chain.add(event.stored().payload());
		}
		return ALGORITHM + HexFormat.of().formatHex(chain.digest.digest());
	}

	private void add(long number) {
		add(Long.toString(number));
	}

	private void add(@Nullable String text) {
		if (text == null) {
			digest.update((byte) '-');
		}
		else {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
		}
		digest.update((byte) ',');
	}

}
