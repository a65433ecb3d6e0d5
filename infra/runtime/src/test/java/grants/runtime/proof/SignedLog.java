package grants.runtime.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoDatabase;
import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;
import grants.runtime.history.CommitLog;
import grants.runtime.history.Commits;
import grants.runtime.history.RawLog;
import grants.runtime.history.StoredCommit;

/** A log of some commits by both digest algorithms, with checkpoints up to its end. */
public record SignedLog(Keys keys, SigningKey key, List<Checkpoint> checkpoints, int commits) {

	/**
	 * @param folder for keys
	 * @param commits more than 10
	 */
	public static SignedLog make(MongoDatabase database, Path folder, int commits, Random random) {
		Keys keys = new Keys(folder, SignatureAlgorithm.ECDSA_P256);
		SigningKey key = keys.make();
		Instant now = Instant.parse("2026-01-05T01:00:00.123Z");
		int[] next = new int[5];
		for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
			try (CommitLog log = new CommitLog(database, () -> now, algorithm)) {
				for (int i = 0; i < commits / 2; i++) {
					int stream = random.nextInt(next.length);
					int events = 1 + random.nextInt(3);
					log.append(Commits.of("stream-" + stream, next[stream], events));
					next[stream] += events;
				}
			}
		}
		List<Checkpoint> checkpoints = new ArrayList<>();
		Checkpoint last = null;
		int length = commits / 2 * 2;
		for (StoredCommit stored : all(database, length)) {
			boolean due = stored.position() % 10 == 0 || stored.position() == length;
			if (due && stored instanceof StoredCommit.Sound(var commit)) {
				last = Checkpoint.sign(key, "sample", last, commit.position(), commit.digest(), now, false);
				checkpoints.add(last);
			}
		}
		return new SignedLog(keys, key, checkpoints, length);
	}

	public static List<StoredCommit> all(MongoDatabase database, long to) {
		RawLog log = new RawLog(database);
		List<StoredCommit> all = new ArrayList<>();
		for (List<StoredCommit> some = log.read(0, to); !some.isEmpty(); some = log.read(all.size(), to)) {
			all.addAll(some);
		}
		return all;
	}

	public KnownCheckpoints known() {
		KnownCheckpoints known = new KnownCheckpoints("sample", keys.known());
		for (Checkpoint checkpoint : checkpoints) {
			known.add(checkpoint.line(), checkpoint.number() == 1, "test");
		}
		return known;
	}

	/** A checkpoint of what is the last commit now. */
	public Checkpoint next(MongoDatabase database) {
		RawLog log = new RawLog(database);
		long head = log.head();
		if (log.read(head - 1, head).getFirst() instanceof StoredCommit.Sound(var commit)) {
			return Checkpoint.sign(key, "sample", checkpoints.getLast(), head, commit.digest(), commit.at(), false);
		}
		throw new AssertionError("not sound");
	}

	public Verdict verify(MongoDatabase database) {
		return Verification.of(new RawLog(database), known(), (_, _, _) -> true);
	}

}
