package grants.embedded.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Reads a store that no server holds, and says where an index disagrees with the
 * documents.
 */
public final class StoreAudit {

	/**
	 * Under which an index notes the arrays it has seen; never forgotten, so not
	 * compared.
	 */
	private static final byte[] NOTE = { 0 };

	private final StoreMaps maps;

	private final List<String> disagreements = new ArrayList<>();

	private int indexes;

	private StoreAudit(MVStore store) {
		this.maps = new StoreMaps(store);
	}

	/**
	 * @param expectedIndexes to find, those on {@code _id} included, so that none escapes
	 */
	public static List<String> disagreements(Path file, int expectedIndexes) {
		try (StoreFile store = StoreFile.open(file)) {
			StoreAudit audit = new StoreAudit(store.store());
			audit.maps.databases().forEach(audit::audit);
			if (audit.indexes != expectedIndexes) {
				audit.disagreements.add("found " + audit.indexes + " indexes");
			}
			return audit.disagreements;
		}
	}

	/** As a disk does it that does not keep what was written: one bit, in the middle. */
	public static void damageFirst(Path file, String database, String collection) {
		try (StoreFile store = StoreFile.open(file)) {
			MVMap<byte[], byte[]> documents = new StoreMaps(store.store()).documents(database, collection);
			byte[] changed = documents.get(documents.firstKey()).clone();
			changed[changed.length / 2] ^= 1;
			documents.put(documents.firstKey(), changed);
		}
	}

	private void audit(String database) {
		for (byte[] bson : maps.documents(database, "system.indexes").values()) {
			Document index = Bson.decode(bson);
			String collection = Fields.text(index, "ns").substring(database.length() + 1);
			indexes++;
			MVMap<byte[], byte[]> documents = maps.documents(database, collection);
			if (Fields.text(index, "name").equals("_id_")) {
				auditPrimary(index, documents);
			}
			else {
				audit(index, maps.index(database, collection, Fields.text(index, "name")), documents);
			}
		}
	}

	private void auditPrimary(Document index, MVMap<byte[], byte[]> documents) {
		documents.forEach((id, bson) -> {
			if (!Arrays.equals(id, OrderedIndex.idOf(Bson.decode(bson)))) {
				disagreements.add(index + ": a document is at another's place");
			}
		});
	}

	private void audit(Document index, MVMap<byte[], byte[]> map, MVMap<byte[], byte[]> documents) {
		Map<byte[], byte[]> actual = entries(map);
		Map<byte[], byte[]> expected = rebuilt(index, documents);
		if (actual.size() != expected.size()) {
			disagreements.add(index + ": " + actual.size() + " entries, expected " + expected.size());
		}
		expected.forEach((key, id) -> {
			if (!Arrays.equals(actual.get(key), id)) {
				disagreements.add(index + ": an entry is lacking or leads elsewhere");
			}
		});
	}

	private static Map<byte[], byte[]> rebuilt(Document index, MVMap<byte[], byte[]> documents) {
		try (MVStore memory = StoreFile.inMemory()) {
			StoreMaps fresh = new StoreMaps(memory);
			List<IndexKey> keys = new ArrayList<>();
			Fields.document(index, "key")
				.forEach((path, direction) -> keys.add(new IndexKey(path, ((Number) direction).intValue() > 0)));
			OrderedIndex rebuilt = new OrderedIndex("i", keys, Boolean.TRUE.equals(index.get("sparse")),
					Boolean.TRUE.equals(index.get("unique")), fresh.index("d", "c", "i"));
			CursorRegistry none = new CursorRegistry();
			EngineCollection collection = new EngineCollection(
					new EngineDatabase("d", fresh, new Commands(), new OpenCursors(), new LongAdder(), none), "c",
					CollectionOptions.withDefaults(), documents, new ReentrantLock(), new LongAdder(), none);
			documents.forEach((id, bson) -> rebuilt.add(Bson.decode(bson), new DocumentKey(id), collection));
			return entries(rebuilt.map());
		}
	}

	private static Map<byte[], byte[]> entries(MVMap<byte[], byte[]> map) {
		Map<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
		entries.putAll(map);
		entries.remove(NOTE);
		return entries;
	}

}
