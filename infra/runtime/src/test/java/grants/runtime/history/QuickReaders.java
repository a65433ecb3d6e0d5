package grants.runtime.history;

import java.time.Duration;

import com.mongodb.client.MongoDatabase;

/** Readers that are taken over soon after their instance has died. */
public final class QuickReaders {

	private static final Duration TERM = Duration.ofMillis(500);

	private QuickReaders() {
	}

	public static Readers of(CommitLog log, EventTypes types, MongoDatabase database) {
		return new Readers(log, types, database, TERM);
	}

}
