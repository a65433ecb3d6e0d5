package grants.embedded.engine;

import java.util.Arrays;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents are kept as bytes, so that nobody shares a mutable one and a page of the
 * store is cheap to write.
 */
final class Bson {

	private static final int USUAL_BYTES = 512;

	private Bson() {
	}

	static byte[] encode(Document document) {
		ByteBuf out = Unpooled.buffer(USUAL_BYTES);
		BsonEncoder.encodeDocument(document, out);
		return Arrays.copyOf(out.array(), out.writerIndex());
	}

	static Document decode(byte[] bson) {
		return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(bson));
	}

}
