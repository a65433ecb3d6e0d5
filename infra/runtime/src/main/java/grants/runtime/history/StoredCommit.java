package grants.runtime.history;

import java.util.Objects;
import java.util.Optional;

import grants.kernel.Text;
import grants.runtime.crypto.DigestAlgorithm;
import org.bson.BsonBinaryWriter;
import org.bson.ByteBuf;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What is stored at a position, looked at by itself: whatever it is, this is said of it.
 */
public sealed interface StoredCommit {

	/** Where it is stored. */
	long position();

	/** It holds what was digested, and nothing else. Its place is still to be checked. */
	record Sound(Commit commit) implements StoredCommit {

		@Override
		public long position() {
			return commit.position();
		}

	}

	/** It is not as a commit was ever written. */
	record Flawed(Finding finding) implements StoredCommit {

		@Override
		public long position() {
			return finding.position();
		}

	}

	/** Whether a commit that could be read holds what was digested. */
	static StoredCommit of(Commit commit) {
		Optional<DigestAlgorithm> algorithm = DigestAlgorithm.of(commit.digest());
		if (algorithm.isEmpty()) {
			return flawed(commit.position(), Finding.Kind.UNKNOWN_ALGORITHM, "摘要所用算法未知",
					"its digest names no known algorithm");
		}
		if (commit.at().getNano() % 1_000_000 != 0) {
			return flawed(commit.position(), Finding.Kind.NOT_AS_WRITTEN, "时间精度与写入时不符",
					"its time is finer than was ever written");
		}
		return Chain.holds(commit, algorithm.get()) ? new Sound(commit) : flawed(commit.position(), Finding.Kind.EDITED,
				"内容与摘要不符，记录被修改过", "it does not hold what was digested: it was edited");
	}

	/**
	 * A document counts as sound only if it is, byte for byte, what would be written for
	 * its content: so nothing can be added to it, and no index can lead elsewhere.
	 * @param position where it was found
	 */
	static StoredCommit of(RawBsonDocument stored, long position) {
		Document document;
		Commit commit;
		try {
			document = stored.decode(new DocumentCodec());
			commit = CommitDocument.read(document);
		}
		catch (RuntimeException e) { // whatever the store gives us in place of a commit
			return flawed(position, Finding.Kind.MALFORMED, "无法读作一条记录：字段缺失或类型不符",
					"it can't be read as a commit: a field is missing or of another type");
		}
		Document expected = CommitDocument.write(commit);
		if (!isWrittenAs(stored, expected)) {
			String field = differing(document, expected);
			return flawed(position, Finding.Kind.NOT_AS_WRITTEN,
					field == null ? "存储形式与写入时不符" : "字段 " + field + " 与写入时不符",
					field == null ? "it is not stored as it was written"
							: "its field " + field + " is not as it was written");
		}
		return of(commit);
	}

	/** Nothing that can be read is stored at a position. */
	static StoredCommit flawed(long position, Finding.Kind kind, String zh, String en) {
		return new Flawed(
				new Finding(position, kind, Text.of("位置 " + position + "：" + zh, "position " + position + ": " + en)));
	}

	private static boolean isWrittenAs(RawBsonDocument stored, Document expected) {
		try (BasicOutputBuffer bytes = new BasicOutputBuffer(1024)) {
			new DocumentCodec().encode(new BsonBinaryWriter(bytes), expected, EncoderContext.builder().build());
			ByteBuf buffer = stored.getByteBuffer();
			return buffer.asNIO().equals(java.nio.ByteBuffer.wrap(bytes.getInternalBuffer(), 0, bytes.getPosition()));
		}
	}

	/** Null if only order or doubles of fields differ. */
	private static @Nullable String differing(Document document, Document expected) {
		for (String field : expected.keySet()) {
			if (!document.containsKey(field) || !Objects.equals(document.get(field), expected.get(field))) {
				return field;
			}
		}
		return document.keySet().stream().filter(field -> !expected.containsKey(field)).findFirst().orElse(null);
	}

}
