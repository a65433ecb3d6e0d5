package grants.embedded.engine;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.SFChunk;
import org.h2.mvstore.SingleFileStore;
import org.h2.mvstore.WriteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The file under an MVStore. It waits when the disk is full, where MVStore would close
 * everything; it tells when a commit has taken hold of what it will write; and it can
 * empty its end.
 */
final class RoomyFile extends SingleFileStore {

	private static final int BLOCK_BYTES = 4096;

	private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

	/** Chunks of any fill rate may be rewritten. */
	private static final int ANY_FILL_RATE = 101;

	private volatile @Nullable MVStoreException trouble;

	private volatile boolean closing;

	private @Nullable Runnable holdTaken;

	private long emptyFromBlock = Long.MAX_VALUE;

	RoomyFile(Map<String, Object> settings) {
		super(settings);
	}

	/** Why the store can't be written at the moment, or null if it can. */
	@Nullable MVStoreException trouble() {
		return trouble;
	}

	/** From now on it no longer waits. */
	void closing() {
		closing = true;
	}

	@Override
	protected void writeFully(@Nullable SFChunk chunk, long position, ByteBuffer source) {
		while (true) {
			try {
				super.writeFully(chunk, position, source.duplicate());
				source.position(source.limit());
				trouble = null;
				return;
			}
			catch (MVStoreException ex) {
				if (closing || ex.getErrorCode() != DataUtils.ERROR_WRITING_FAILED) {
					throw ex;
				}
				trouble = ex;
				LockSupport.parkNanos(RETRY_NANOS);
			}
		}
	}

	/**
	 * Commits.
	 * @param holdTaken is run by this thread as soon as later changes will not be part of
	 * the commit any more, before anything is written
	 */
	void commit(MVStore store, Runnable holdTaken) {
		this.holdTaken = holdTaken;
		try {
			store.commit();
		}
		finally {
			this.holdTaken = null;
		}
	}

	/** MVStore asks for it when it has the roots of all maps, and writes them into it. */
	@Override
	public WriteBuffer getWriteBuffer() {
		if (holdTaken != null) {
			holdTaken.run();
			holdTaken = null;
		}
		return super.getWriteBuffer();
	}

	/** The share of the file in per cent that holds anything. */
	int usedPercent() {
		return getFillRate();
	}

	/**
	 * Moves live pages from the end of the file into its gaps; the end is cut off when
	 * later commits have freed it.
	 * @param bytes how many at most
	 * @return whether there was anything to move
	 */
	boolean emptyEnd(MVStore store, int bytes) {
		emptyFromBlock = size() / BLOCK_BYTES * usedPercent() / 100;
		try {
			return store.compact(ANY_FILL_RATE, bytes);
		}
		finally {
			emptyFromBlock = Long.MAX_VALUE;
		}
	}

	@Override
	public @Nullable Collection<SFChunk> getRewriteCandidates() {
		if (emptyFromBlock == Long.MAX_VALUE) {
			return super.getRewriteCandidates();
		}
		return getChunks().values().stream().filter(chunk -> chunk.block >= emptyFromBlock).toList();
	}

}
