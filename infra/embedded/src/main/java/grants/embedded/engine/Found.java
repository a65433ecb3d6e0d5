package grants.embedded.engine;

import de.bwaldvogel.mongo.bson.Document;

/**
 * A document that a search has read.
 *
 * @param bytes its stored size, by which replies are cut
 */
record Found(Document document, int bytes) {

	static Found read(byte[] bson) {
		return new Found(Bson.decode(bson), bson.length);
	}

}
