package grants.embedded.engine;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document for a reply.
 *
 * @param bytes its size, by which replies are cut
 */
record Found(Document document, int bytes) {

	static Found read(byte[] stored) {
		return new Found(Bson.decode(stored), Bson.length(stored));
	}

	/** One that was computed, not stored. */
	static Found made(Document document) {
		return new Found(document, Bson.length(Bson.encode(document)));
	}

}
