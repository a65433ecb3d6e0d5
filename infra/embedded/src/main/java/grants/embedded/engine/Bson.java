package grants.embedded.engine;

import java.util.Arrays;
import java.util.zip.CRC32C;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Documents are kept as bytes, so that nobody shares a mutable one and a page of the
 * store is cheap to write. A checksum follows them: what the disk has changed is refused
 * before lengths in it are believed.
 */
final class Bson {

	private static final int USUAL_BYTES = 512;

	private static final int CHECKSUM_BYTES = Integer.BYTES;

	private Bson() {
	}

	static byte[] encode(Document document) {
		ByteBuf out = Unpooled.buffer(USUAL_BYTES);
		BsonEncoder.encodeDocument(document, out);
		int length = out.writerIndex();
		out.writeInt(checksum(out.array(), length));
		return Arrays.copyOf(out.array(), out.writerIndex());
	}

	/**
	 * @throws MongoServerError if it is not what was encoded
	 */
	static Document decode(byte[] stored) {
		ByteBuf in = Unpooled.wrappedBuffer(stored);
		int length = length(stored);
		if (length < 0 || in.getInt(length) != checksum(stored, length)) {
			throw Refused.damaged(stored.length);
		}
		return BsonDecoder.decodeBson(in);
	}

	/** Of the document without its checksum, in bytes. */
	static int length(byte[] stored) {
		return stored.length - CHECKSUM_BYTES;
	}

	private static int checksum(byte[] bytes, int length) {
		CRC32C sum = new CRC32C();
		sum.update(bytes, 0, length);
		return (int) sum.getValue();
	}

}
