package grants.embedded.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * A file of batches of changes, each whole or not there. It holds what the store's own
 * file does not hold yet. Failed writes leave it as it was: the next one begins at the
 * same place.
 */
final class Journal implements AutoCloseable {

	/** The last character counts up with every change of the format. */
	private static final String MAGIC = "grants-journal-1";

	private static final int HEADER_BYTES = 16 + 2 * Long.BYTES + Long.BYTES;

	/** Of a batch: how many bytes, their checksum, its number. */
	private static final int BATCH_HEADER_BYTES = 2 * Integer.BYTES + Long.BYTES;

	private static final int BUFFER_BYTES = 64 * 1024;

	private final Path file;

	private final long number;

	private final FileChannel channel;

	private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);

	private volatile long size = HEADER_BYTES;

	private Journal(Path file, long number, FileChannel channel) {
		this.file = file;
		this.number = number;
		this.channel = channel;
	}

	static Path file(Path store, long number) {
		return store.resolveSibling(store.getFileName() + ".journal-" + number);
	}

	/**
	 * Makes an empty one, in the place of any other of that number.
	 * @param number counts up from one to the next of a store
	 */
	static Journal create(Path store, UUID storeId, long number) throws IOException {
		Path file = file(store, number);
		FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
				StandardOpenOption.WRITE);
		boolean made = false;
		try {
			Journal journal = new Journal(file, number, channel);
			journal.buffer.put(MAGIC.getBytes(StandardCharsets.US_ASCII))
				.putLong(storeId.getMostSignificantBits())
				.putLong(storeId.getLeastSignificantBits())
				.putLong(number);
			journal.flush(0);
			made = true;
			return journal;
		}
		finally {
			if (!made) {
				channel.close();
			}
		}
	}

	long number() {
		return number;
	}

	boolean isEmpty() {
		return size == HEADER_BYTES;
	}

	/** In bytes. */
	long size() {
		return size;
	}

	/**
	 * Appends a batch; only one thread at a time.
	 * @param batch its number, one more than the last one's, also of another journal
	 */
	void write(long batch, ByteArrayOutputStream changes) throws IOException {
		byte[] bytes = changes.toByteArray();
		buffer.clear().putInt(bytes.length).putInt(checksum(batch, bytes)).putLong(batch);
		long at = size;
		for (int done = 0; done < bytes.length;) {
			int piece = Math.min(buffer.remaining(), bytes.length - done);
			buffer.put(bytes, done, piece);
			done += piece;
			at = flush(at);
		}
		size = at;
	}

	private long flush(long from) throws IOException {
		long at = from;
		buffer.flip();
		while (buffer.hasRemaining()) {
			at += channel.write(buffer, at);
		}
		buffer.clear();
		return at;
	}

	private static int checksum(long batch, byte[] bytes) {
		CRC32C sum = new CRC32C();
		sum.update(ByteBuffer.allocate(Long.BYTES).putLong(batch).flip());
		sum.update(bytes);
		return (int) sum.getValue();
	}

	/** Returns when all that was written is on the disk. */
	void force() throws IOException {
		channel.force(false);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}

	void delete() throws IOException {
		close();
		Files.deleteIfExists(file);
	}

	/** Takes a batch that was read. */
	interface Reader {

		/**
		 * @throws IllegalStateException if this batch can't follow the one before
		 */
		void batch(long batch, byte[] changes);

	}

	/**
	 * Reads the whole batches, in order, up to the first that is not whole: the last one,
	 * whose writing was cut short.
	 * @throws IllegalStateException if it is not the journal of that store and number
	 */
	static void read(Path store, UUID storeId, long number, Reader reader) throws IOException {
		Path file = file(store, number);
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			byte[] header = in.readNBytes(HEADER_BYTES);
			if (header.length < HEADER_BYTES) {
				return; // cut short when it was made: nothing was written to it
			}
			requireHeader(file, storeId, number, ByteBuffer.wrap(header));
			long left = Files.size(file) - HEADER_BYTES;
			while (left >= BATCH_HEADER_BYTES) {
				int length = in.readInt();
				int checksum = in.readInt();
				long batch = in.readLong();
				left -= BATCH_HEADER_BYTES + (long) length;
				if (length <= 0 || left < 0) {
					return;
				}
				byte[] changes = in.readNBytes(length);
				if (changes.length < length || checksum(batch, changes) != checksum) {
					return;
				}
				reader.batch(batch, changes);
			}
		}
		catch (EOFException ex) {
			return; // shorter than it was
		}
	}

	private static void requireHeader(Path file, UUID storeId, long number, ByteBuffer header) {
		byte[] magic = new byte[MAGIC.length()];
		header.get(magic);
		String found = new String(magic, StandardCharsets.US_ASCII);
		if (!found.equals(MAGIC)) {
			throw Unusable.journal(file, found.startsWith("grants-journal-"));
		}
		if (header.getLong() != storeId.getMostSignificantBits()
				|| header.getLong() != storeId.getLeastSignificantBits() || header.getLong() != number) {
			throw Unusable.foreignJournal(file);
		}
	}

}
