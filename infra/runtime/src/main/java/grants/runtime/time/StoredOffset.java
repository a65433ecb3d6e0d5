package grants.runtime.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The clock's offset in the service's own database: a restart does not turn time back.
 */
final class StoredOffset implements PlatformClock.Offsets {

	private static final String ID = "offset";

	private final MongoCollection<Document> collection;

	private final InstantSource system;

	private final @Nullable Instant start;

	/**
	 * @param start where the clock begins if no offset is stored; null for the system's
	 * time
	 */
	StoredOffset(MongoDatabase database, InstantSource system, @Nullable Instant start) {
		this.collection = database.getCollection("clock");
		this.system = system;
		this.start = start;
	}

	@Override
	public Duration load() {
		Document stored = collection.find(Filters.eq("_id", ID)).first();
		if (stored != null) {
			return Duration.parse(stored.getString("ahead"));
		}
		Duration initial = start == null ? Duration.ZERO : Duration.between(system.instant(), start);
		save(initial);
		return initial;
	}

	@Override
	public void save(Duration offset) {
		collection.replaceOne(Filters.eq("_id", ID), new Document("_id", ID).append("ahead", offset.toString()),
				new ReplaceOptions().upsert(true));
	}

}
