package grants.runtime.personal;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import grants.runtime.history.Store;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all subjects, in a database of their own that all services share:
 * collection {@code keys}, one row a key, wrapped by a master key. A subject has one key
 * at a time; after an erasure the next thing that is sealed makes the next one. A row is
 * never deleted: an erased key leaves who erased it, when and why.
 */
public final class DataKeys {

	/** After an erasure no process opens anything with the key for longer than this. */
	static final Duration REMEMBERED = Duration.ofSeconds(10);

	static final String SUBJECT = "subject";

	static final String NUMBER = "number";

	static final String WRAPPED = "wrapped";

	static final String MASTER = "master";

	static final String ASKED = "asked";

	static final String ERASED = "erased";

	/** Keys that a process remembers; then it begins anew. */
	private static final int MOST_REMEMBERED = 20_000;

	private static final int KEY_BYTES = 32;

	private final MongoCollection<Document> keys;

	/** Fingerprints of the master keys that may have wrapped some of them. */
	private final MongoCollection<Document> wrapping;

	private final MasterKeys masters;

	private final SecureRandom random = new SecureRandom();

	private final Map<String, Remembered<DataKey>> known = new ConcurrentHashMap<>();

	private final Map<String, Remembered<DataKey.Live>> sealing = new ConcurrentHashMap<>();

	private record Remembered<T>(T value, long until) {

		boolean isFresh() {
			return System.nanoTime() - until < 0;
		}

	}

	/**
	 * @throws IllegalStateException if the file lacks a master key that has wrapped some
	 * of the keys: without it, nobody can read what they have sealed
	 */
	public DataKeys(MongoDatabase database, MasterKeys masters) {
		this.keys = database.getCollection("keys").withWriteConcern(Store.DURABLE);
		this.wrapping = database.getCollection("masters").withWriteConcern(Store.DURABLE);
		this.masters = masters;
		keys.createIndex(Indexes.compoundIndex(Indexes.ascending(SUBJECT), Indexes.descending(NUMBER)));
		for (Document master : wrapping.find()) {
			if (masters.named(master.getString("_id")).isEmpty()) {
				throw new IllegalStateException("grants.keys.master-keys 缺少主密钥 / lacks master key "
						+ master.getString("_id") + ", which has wrapped keys of personal data");
			}
		}
	}

	/**
	 * The key that seals a subject's data today, made if there is none.
	 * @throws grants.kernel.RuleViolated if its erasure was asked for
	 */
	DataKey.Live sealing(String subject) {
		DataKey.Live key = remembered(sealing, subject, () -> findOrMake(subject));
		if (key.closing()) {
			throw PersonalDataRule.NOT_CLOSING.violatedBecause("该单位的个人信息正在办理删除",
					"the personal data of this beneficiary is about to be erased");
		}
		return key;
	}

	/**
	 * @throws IllegalStateException if no master key of the file opens it
	 */
	DataKey byId(String id) {
		return remembered(known, id, () -> read(keys.find(Filters.eq("_id", id)).first()));
	}

	/** The newest key of a subject as it is stored; null if it never had one. */
	@Nullable Document row(String subject) {
		return keys.find(Filters.eq(SUBJECT, subject)).sort(Sorts.descending(NUMBER)).first();
	}

	MongoCollection<Document> rows() {
		return keys;
	}

	/** Lets this process look the subject's keys up again. */
	void forget(String subject) {
		sealing.remove(subject);
		known.keySet().removeIf(id -> id.startsWith(subject + "."));
	}

	/**
	 * Wraps by the current master key whatever another has wrapped, one row at a time
	 * while everything else goes on. When it is done, the other master keys are needed no
	 * more.
	 * @return how many keys were wrapped anew
	 * @throws IllegalStateException if a key was wrapped by a master key that the file
	 * lacks
	 */
	public long rewrap() {
		long count = 0;
		noteMaster();
		for (Document row : keys.find(Filters.and(Filters.exists(WRAPPED), Filters.ne(MASTER, masters.current())))) {
			String id = row.getString("_id");
			Binary wrapped = new Binary(masters.wrapping().seal(unwrap(row), id));
			count += keys
				.updateOne(Filters.and(Filters.eq("_id", id), Filters.exists(WRAPPED)),
						Updates.combine(Updates.set(WRAPPED, wrapped), Updates.set(MASTER, masters.current())))
				.getModifiedCount();
		}
		wrapping.deleteMany(Filters.ne("_id", masters.current()));
		return count;
	}

	private DataKey.Live findOrMake(String subject) {
		while (true) {
			Document newest = row(subject);
			if (newest != null && read(newest) instanceof DataKey.Live live) {
				return live;
			}
			int number = newest == null ? 1 : newest.getInteger(NUMBER) + 1;
			String id = subject + "." + number;
			byte[] key = new byte[KEY_BYTES];
			random.nextBytes(key);
			noteMaster();
			try {
				keys.insertOne(new Document("_id", id).append(SUBJECT, subject)
					.append(NUMBER, number)
					.append(WRAPPED, new Binary(masters.wrapping().seal(key, id)))
					.append(MASTER, masters.current())
					.append("madeAt", new Date()));
				return new DataKey.Live(id, new Gcm(key), false);
			}
			catch (MongoWriteException e) {
				if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
					throw e;
				}
				// another process was first: take its key
			}
		}
	}

	/**
	 * Before it wraps anything: a key is never wrapped by a master key that is not noted.
	 */
	private void noteMaster() {
		wrapping.replaceOne(Filters.eq("_id", masters.current()), new Document("_id", masters.current()),
				new ReplaceOptions().upsert(true));
	}

	private DataKey read(@Nullable Document row) {
		if (row == null) {
			return new DataKey.Missing();
		}
		return row.containsKey(WRAPPED)
				? new DataKey.Live(row.getString("_id"), new Gcm(unwrap(row)), row.containsKey(ASKED))
				: new DataKey.Erased();
	}

	private byte[] unwrap(Document row) {
		String id = row.getString("_id");
		Gcm master = masters.named(row.getString(MASTER))
			.orElseThrow(() -> new IllegalStateException("key " + id + " was wrapped by master key "
					+ row.getString(MASTER) + ", which is not in grants.keys.master-keys"));
		return master.open(row.get(WRAPPED, Binary.class).getData(), id);
	}

	private static <T> T remembered(Map<String, Remembered<T>> memory, String name, Supplier<T> find) {
		Remembered<T> hit = memory.get(name);
		if (hit != null && hit.isFresh()) {
			return hit.value();
		}
		if (memory.size() >= MOST_REMEMBERED) {
			memory.clear();
		}
		T found = find.get();
		memory.put(name, new Remembered<>(found, System.nanoTime() + REMEMBERED.toNanos()));
		return found;
	}

}
