package grants.embedded.engine;

import java.util.List;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The index on {@code _id}: the documents' own map, whose keys are the encoded ids. */
final class PrimaryIndex extends OrderedIndex {

	PrimaryIndex(String name, List<IndexKey> keys, MVMap<byte[], byte[]> documents) {
		super(name, keys, false, true, documents);
	}

	@Override
	public void checkAdd(Document document, MongoCollection<DocumentKey> collection) {
		if (map().containsKey(idOf(document))) {
			throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get("_id")));
		}
	}

	@Override
	public void add(Document document, DocumentKey position, MongoCollection<DocumentKey> collection) {
		// the collection has put it
	}

	@Override
	public DocumentKey remove(Document document) {
		return new DocumentKey(idOf(document)); // the collection removes it
	}

	@Override
	public void checkUpdate(Document before, Document after, MongoCollection<DocumentKey> collection) {
		// an _id never changes
	}

	@Override
	public void updateInPlace(Document before, Document after, DocumentKey position,
			MongoCollection<DocumentKey> collection) {
		// the collection puts it
	}

	@Override
	public @Nullable DocumentKey getPosition(Document document) {
		byte[] id = idOf(document);
		return map().containsKey(id) ? new DocumentKey(id) : null;
	}

}
