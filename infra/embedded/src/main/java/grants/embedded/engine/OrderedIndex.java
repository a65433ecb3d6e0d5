package grants.embedded.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index in a sorted map: encoded fields (then the encoded {@code _id}, unless they are
 * unique) to the encoded {@code _id}. Single, compound, descending, dotted, sparse and
 * multikey all work alike. Changes come one at a time, from the collection.
 */
class OrderedIndex extends Index<DocumentKey> {

	/** Sorts before every key; its value says which components have led to an array. */
	private static final byte[] ARRAYS = { 0 };

	private final MVMap<byte[], byte[]> map;

	private final List<FieldPath> paths;

	private final boolean unique;

	private BitSet arrays;

	OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique, MVMap<byte[], byte[]> map) {
		super(name, keys, sparse);
		this.map = map;
		this.unique = unique;
		this.paths = keys.stream().map(key -> FieldPath.of(key.getKey(), key.isAscending())).toList();
		byte[] noted = map.get(ARRAYS);
		this.arrays = noted == null ? new BitSet() : BitSet.valueOf(noted);
	}

	MVMap<byte[], byte[]> map() {
		return map;
	}

	List<FieldPath> paths() {
		return paths;
	}

	/** The paths in whose order the entries are. */
	List<FieldPath> orderedPaths() {
		if (unique) {
			return paths;
		}
		List<FieldPath> all = new ArrayList<>(paths);
		all.add(FieldPath.of("_id", true));
		return all;
	}

	boolean sparse() {
		return isSparse();
	}

	boolean isMultikey() {
		return !arrays.isEmpty();
	}

	boolean isArray(int component) {
		return arrays.get(component);
	}

	int firstArray() {
		return arrays.nextSetBit(0);
	}

	/** -1 if there is none. */
	int lastArray() {
		return arrays.length() - 1;
	}

	/** How many entries there are in these stretches, now. */
	long count(List<KeyRange> ranges) {
		return ranges.stream()
			.filter(range -> !range.isEmpty())
			.mapToLong(range -> rank(range.to()) - rank(range.from()))
			.sum();
	}

	/** How many keys come before this one. */
	private long rank(byte[] key) {
		long index = map.getKeyIndex(key);
		return index < 0 ? -index - 1 : index;
	}

	/** An entry to be, with the values for the message when it is taken. */
	private record Entry(byte[] key, @Nullable Object[] values) {

	}

	private List<Entry> entries(Document document) {
		IndexRows found = IndexRows.of(paths, document);
		if (isSparse() && !found.present()) {
			return List.of();
		}
		note(found.arrays());
		List<Entry> entries = new ArrayList<>(found.rows().size());
		for (Object[] row : found.rows()) {
			byte[] key = key(row, document);
			if (entries.stream().noneMatch(entry -> Arrays.equals(entry.key, key))) {
				entries.add(new Entry(key, row));
			}
		}
		return entries;
	}

	private byte[] key(@Nullable Object[] row, Document document) {
		KeyWriter writer = new KeyWriter();
		for (int i = 0; i < row.length; i++) {
			writer.component(row[i], paths.get(i).ascending());
		}
		return unique ? writer.toBytes() : writer.value(document.get("_id")).toBytes();
	}

	/** Arrays once seen are never forgotten. */
	private void note(BitSet seen) {
		BitSet known = arrays;
		BitSet all = (BitSet) known.clone();
		all.or(seen);
		if (!all.equals(known)) {
			map.put(ARRAYS, all.toByteArray());
			arrays = all;
		}
	}

	static byte[] idOf(Document document) {
		return KeyWriter.encode(document.get("_id"));
	}

	private DuplicateKeyError duplicate(MongoCollection<DocumentKey> collection, Entry entry) {
		return new DuplicateKeyError(this, collection, getKeys(), new KeyValue(entry.values));
	}

	@Override
	public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
		// Not unique: still made here, to fail before any change on what can't be
		// indexed.
		for (Entry entry : entries(document)) {
			if (unique && map.containsKey(entry.key)) {
				throw duplicate(collection, entry);
			}
		}
	}

	@Override
	public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
		for (Entry entry : entries(document)) {
			byte[] owner = map.putIfAbsent(entry.key, position.bytes());
			if (owner != null && !Arrays.equals(owner, position.bytes())) {
				throw duplicate(collection, entry);
			}
		}
	}

	@Override
	public DocumentKey remove(Document document) {
		entries(document).forEach(entry -> map.remove(entry.key));
		return new DocumentKey(idOf(document));
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {
		byte[] id = idOf(before);
		for (Entry entry : entries(after)) {
			byte[] owner = unique ? map.get(entry.key) : null;
			if (owner != null && !Arrays.equals(owner, id)) {
				throw duplicate(collection, entry);
			}
		}
	}

	@Override
	public void updateInPlace(Document before, Document after, DocumentKey position,
			MongoCollection<DocumentKey> collection) {
		List<Entry> current = entries(after);
		for (Entry old : entries(before)) {
			if (current.stream().noneMatch(entry -> Arrays.equals(entry.key, old.key))) {
				map.remove(old.key);
			}
		}
		current.forEach(entry -> map.putIfAbsent(entry.key, position.bytes()));
	}

	@Override
	public boolean hasSameOptions(Index<?> other) {
		return other instanceof OrderedIndex index && super.hasSameOptions(other) && unique == index.unique
				&& paths.equals(index.paths);
	}

	/** The {@code _id} index answers for all. */
	@Override
	public @Nullable DocumentKey getPosition(Document document) {
		return null;
	}

	@Override
	public boolean canHandle(Document query) {
		return false; // the collection plans by itself
	}

	@Override
	public Iterable<DocumentKey> getPositions(Document query) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long getCount() {
		return map.sizeAsLong() - (map.containsKey(ARRAYS) ? 1 : 0);
	}

	@Override
	public long getDataSize() {
		return getCount();
	}

	@Override
	public void drop() {
		// the database removes the map
	}

	@Override
	public boolean isUnique() {
		return unique;
	}

}
