package grants.runtime.history;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import java.time.Duration;
import java.util.UUID;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The right of one instance to be the reader of a name, with the position that it has
 * reached: one document of the collection {@code readers}. Used by one thread.
 *
 * <p>
 * No clock of one machine is compared with that of another: the holder moves a counter,
 * and another takes over when it has seen the counter stand still for the whole term by
 * its own clock. Every takeover raises the fence, and whoever saves under an old fence
 * learns that it has lost the lease.
 */
final class Lease {

	private final MongoCollection<Document> readers;

	private final String name;

	/** Not the process but this very lease: a restarted reader is somebody else. */
	private final String owner = UUID.randomUUID().toString();

	/** By which people know the instance. */
	private final String instance;

	private final Duration term;

	/** The document as it was last written or seen by this lease. */
	private @Nullable Document known;

	/** By {@link System#nanoTime}, when {@link #known} was first seen so. */
	private long knownSince;

	private boolean held;

	Lease(MongoCollection<Document> readers, String name, String instance, Duration term) {
		this.readers = readers;
		this.name = name;
		this.instance = instance;
		this.term = term;
	}

	/**
	 * What everybody may know of a reader.
	 *
	 * @param position that it has saved
	 * @param instance that reads or has read last, null if none ever has
	 */
	record Seen(long position, @Nullable String instance, Pace pace, int failures, @Nullable String failure) {

		private static final Seen NOTHING = new Seen(0, null, Pace.STILL, 0, null);

		private static Seen of(Document reader) {
			return new Seen(reader.getLong("position"), reader.getString("instance"),
					new Pace(reader.get("commitsPerSecond", 0L), reader.get("eventsPerSecond", 0L)),
					reader.get("failures", 0), reader.getString("failure"));
		}

	}

	/** How long a holder may be silent. */
	Duration term() {
		return term;
	}

	boolean isHeld() {
		return held;
	}

	/** The reader as it was last saved: by us while held, else as it was seen last. */
	Seen seen() {
		return known == null ? Seen.NOTHING : Seen.of(known);
	}

	/**
	 * Takes the lease if it is free, or if its holder has been silent for the term.
	 * @return whether it is held now
	 */
	boolean tryAcquire() {
		Document current = readers.find(eq("_id", name)).first();
		if (current == null) {
			current = create();
		}
		boolean silent = known != null && current.getLong("fence").equals(known.getLong("fence"))
				&& current.getLong("beat").equals(known.getLong("beat"));
		if (!silent) {
			known = current;
			knownSince = System.nanoTime();
		}
		String holder = current.getString("owner");
		if (owner.equals(holder)) {
			held = true; // taken by an update whose answer was lost
			knownSince = System.nanoTime();
		}
		else if (holder == null || silent && age().compareTo(term) >= 0) {
			held = update(current, set("owner", owner), set("instance", instance), inc("fence", 1L));
		}
		return held;
	}

	/**
	 * Saves what everybody may know, which also shows that the holder is alive.
	 * @return false if the lease has been lost
	 */
	boolean save(long position, Pace pace, int failures, @Nullable String failure) {
		return keep(set("position", position), set("commitsPerSecond", pace.commitsPerSecond()),
				set("eventsPerSecond", pace.eventsPerSecond()), set("failures", failures), set("failure", failure));
	}

	/**
	 * How long the holder may wait before it saves.
	 * @param news whether there is anything new to save
	 * @param atMost how long that may wait
	 */
	Duration untilDue(boolean news, Duration atMost) {
		return (news ? atMost : term.dividedBy(3)).minus(age());
	}

	/**
	 * Shows that the holder is alive, if it is time to.
	 * @return false if the lease has been lost
	 */
	boolean renewIfDue() {
		return untilDue(false, term).isPositive() || keep();
	}

	/** Lets another instance take over at once, from this position. */
	void release(long position) {
		if (held) {
			keep(set("owner", null), set("position", position));
			held = false;
		}
	}

	private boolean keep(Bson... changes) {
		held = known != null && update(known, changes);
		return held;
	}

	/** Changes the document if nobody has taken over since. */
	private boolean update(Document current, Bson... changes) {
		Bson unchanged = and(eq("_id", name), eq("fence", current.getLong("fence")),
				eq("owner", current.getString("owner")));
		Document now = readers.findOneAndUpdate(unchanged, combine(inc("beat", 1L), combine(changes)),
				new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
		if (now != null) {
			known = now;
			knownSince = System.nanoTime();
		}
		return now != null;
	}

	private Document create() {
		Document reader = new Document("_id", name).append("position", 0L)
			.append("owner", null)
			.append("fence", 0L)
			.append("beat", 0L);
		try {
			readers.insertOne(reader);
		}
		catch (MongoWriteException e) {
			if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw e;
			}
		}
		return reader; // whoever has been faster: the fence tells
	}

	private Duration age() {
		return Duration.ofNanos(System.nanoTime() - knownSince);
	}

}
