package grants.runtime.history;

import java.time.InstantSource;

import com.mongodb.client.MongoDatabase;

/** A log whose commits are not chained, to see what the chain costs. */
public final class Unchained {

	private static final String NO_DIGEST = "none:" + "0".repeat(64);

	private Unchained() {
	}

	public static CommitLog log(MongoDatabase database) {
		return new CommitLog(database, InstantSource.system(), CommitLog.PATIENCE,
				(head, next, now) -> new Commit(head.position() + 1, next.stream(), next.aggregate(), next.first(),
						next.id(), next.origin(), now, next.events(), NO_DIGEST, NO_DIGEST));
	}

}
