package grants.embedded.engine;

import java.nio.file.Path;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Opens the file of a store, or says clearly why not. */
final class StoreFile {

	private static final String ABOUT = "about";

	private static final String FORMAT = "format";

	/** Counts up with every change of how documents or indexes are encoded. */
	private static final String CURRENT_FORMAT = "grants-1";

	private static final int CACHE_MEGABYTES = 64;

	private StoreFile() {
	}

	static MVStore inMemory() {
		return new MVStore.Builder().autoCommitDisabled().open();
	}

	/**
	 * @throws IllegalStateException if the file can't be used, with the reason
	 */
	static MVStore open(Path file) {
		MVStore store;
		try {
			// The store must not commit by itself: it would write half of a command.
			store = new MVStore.Builder().fileName(file.toString())
				.cacheSize(CACHE_MEGABYTES)
				.autoCommitDisabled()
				.autoCommitBufferSize(0)
				.open();
		}
		catch (MVStoreException ex) {
			throw new IllegalStateException(file + " " + reason(ex), ex);
		}
		// Old pages are kept by who still reads them, not by age.
		store.setRetentionTime(0);
		requireFormat(store, file);
		return store;
	}

	private static String reason(MVStoreException ex) {
		return switch (ex.getErrorCode()) {
			case DataUtils.ERROR_FILE_LOCKED -> "is held by another process";
			case DataUtils.ERROR_UNSUPPORTED_FORMAT -> "has a format that this version can't read";
			case DataUtils.ERROR_FILE_CORRUPT -> "is damaged, or was not written by this server";
			default -> "can't be opened: " + ex.getMessage();
		};
	}

	private static void requireFormat(MVStore store, Path file) {
		boolean fresh = store.getMapNames().isEmpty();
		MVMap<String, String> about = store.openMap(ABOUT);
		@Nullable String format = about.get(FORMAT);
		if (fresh) {
			about.put(FORMAT, CURRENT_FORMAT);
			store.commit();
			store.sync();
		}
		else if (!CURRENT_FORMAT.equals(format)) {
			store.closeImmediately();
			throw new IllegalStateException(
					file + " has the format " + format + ", and this version reads " + CURRENT_FORMAT + " only");
		}
	}

}
