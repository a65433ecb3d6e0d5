package grants.embedded.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store with its journals beside it. What was acknowledged is in the store, or in a
 * journal that the store names; opening brings both together, or says clearly why not.
 */
final class StoreFile implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

	private static final String ABOUT = "about";

	private static final String FORMAT = "format";

	/** Counts up with every change of how documents or indexes are encoded. */
	private static final String CURRENT_FORMAT = "grants-3";

	private static final String ID = "id";

	/** The first journal and the first batch that the store lacks. */
	private static final String JOURNAL = "journal";

	/** There if the store lacks nothing. */
	private static final String CLOSED = "closed";

	/** Pages in memory: a sixteenth of the heap, which others may share. */
	private static final int CACHE_MEGABYTES = (int) Math.clamp(Runtime.getRuntime().maxMemory() >> 24, 8, 64);

	/** So much room is left for checkpoints when commands get none any more. */
	private static final int RESERVED_BYTES = 48 << 20;

	/** While journals are read: so much changed memory is written at once. */
	private static final int READING_UNSAVED_BYTES = 8 << 20;

	private final Path path;

	private final RoomyFile file;

	private final MVStore store;

	private final MVMap<String, String> about;

	private final UUID id;

	private final List<Journal> retired = new ArrayList<>();

	private volatile Journal journal;

	private long lastBatch;

	private boolean unsettled;

	/** Until newer pages are on the disk, those of the version forced last must stay. */
	private ReadHold onDisk;

	private StoreFile(Path path, RoomyFile file, MVStore store) throws IOException {
		this.path = path;
		this.file = file;
		this.store = store;
		// Old pages are kept by who still reads them, not by age.
		store.setRetentionTime(0);
		SortedSet<Long> journals = journals();
		// MVStore opens a file whose end is lacking as it was at an earlier time.
		long lastVersion = DataUtils.readHexLong(store.getStoreHeader(), "version", 0);
		boolean shortened = lastVersion > store.getCurrentVersion();
		boolean fresh = store.getMapNames().isEmpty();
		if (fresh && (!journals.isEmpty() || lastVersion > 0)) {
			throw Unusable.emptied(path);
		}
		this.about = store.openMap(ABOUT);
		this.id = identify(fresh);
		long used = isComplete() ? requireNothingLost(shortened, journals) : redo(journals);
		this.journal = Journal.create(path, id, used + 1);
		forceDirectory();
		about.put(JOURNAL, journal.number() + " " + (lastBatch + 1));
		about.remove(CLOSED);
		store.commit();
		store.sync();
		this.onDisk = ReadHold.on(store);
		journals.remove(journal.number());
		for (long old : journals) {
			Files.deleteIfExists(Journal.file(path, old));
		}
	}

	private UUID identify(boolean fresh) {
		String format = about.get(FORMAT);
		if (!fresh && !CURRENT_FORMAT.equals(format)) {
			throw Unusable.format(path, String.valueOf(format), CURRENT_FORMAT);
		}
		about.put(FORMAT, CURRENT_FORMAT);
		String known = about.putIfAbsent(ID, UUID.randomUUID().toString());
		if (known == null) {
			store.commit(); // before any journal can tell of it
		}
		return UUID.fromString(about.get(ID));
	}

	static MVStore inMemory() {
		return new MVStore.Builder().autoCommitDisabled().open();
	}

	/**
	 * @throws IllegalStateException if the file can't be used, with the reason
	 */
	static StoreFile open(Path path) {
		Unusable.requireNot(path);
		Map<String, Object> settings = new HashMap<>(Map.of("cacheSize", CACHE_MEGABYTES));
		RoomyFile file = new RoomyFile(settings);
		MVStore store = null;
		boolean opened = false;
		try {
			file.open(path.toString(), false, (char[]) null);
			// The store must not commit by itself: it would write half of a command.
			store = new MVStore.Builder().adoptFileStore(file).autoCommitDisabled().autoCommitBufferSize(0).open();
			StoreFile whole = new StoreFile(path, file, store);
			opened = true;
			return whole;
		}
		catch (MVStoreException ex) {
			throw switch (ex.getErrorCode()) {
				case DataUtils.ERROR_FILE_LOCKED -> Unusable.held(path, ex);
				case DataUtils.ERROR_UNSUPPORTED_FORMAT ->
					Unusable.because(path, "格式无法读取", "has a format that this version can't read", ex);
				case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_CHUNK_NOT_FOUND -> Unusable.damaged(path, ex);
				default -> Unusable.because(path, "无法打开", "can't be opened: " + ex.getMessage(), ex);
			};
		}
		catch (AssertionError ex) { // MVStore's own, where the JVM checks them
			throw Unusable.damaged(path, ex);
		}
		catch (IOException | UncheckedIOException ex) {
			throw Unusable.because(path, "无法打开", "can't be opened: " + ex.getMessage(), ex);
		}
		finally {
			if (!opened && store != null) {
				file.closing();
				store.closeImmediately();
			}
		}
	}

	private SortedSet<Long> journals() throws IOException {
		String prefix = Journal.file(path, 0).getFileName().toString().replaceFirst("0$", "");
		SortedSet<Long> numbers = new TreeSet<>();
		Path directory = path.toAbsolutePath().getParent();
		try (Stream<Path> files = Files.list(directory)) {
			files.map(one -> one.getFileName().toString())
				.filter(name -> name.startsWith(prefix) && name.substring(prefix.length()).matches("\\d{1,18}"))
				.forEach(name -> numbers.add(Long.valueOf(name.substring(prefix.length()))));
		}
		return numbers;
	}

	private boolean isComplete() {
		return about.get(JOURNAL) == null || about.containsKey(CLOSED);
	}

	private long journalInStore(int part) {
		String place = about.get(JOURNAL);
		return place == null ? 0 : Long.parseLong(place.split(" ")[part]);
	}

	/**
	 * If the store was complete at the time as of which it was opened, there may still be
	 * journals of a later time. One that a start has made and not used is none.
	 * @param shortened whether its header knows of a later time
	 * @return the last journal that was used
	 */
	private long requireNothingLost(boolean shortened, SortedSet<Long> journals) throws IOException {
		long last = journalInStore(0);
		if (shortened) {
			throw Unusable.shortened(path);
		}
		for (long number : journals) {
			if (number > last + 1) {
				throw Unusable.shortened(path);
			}
			Journal.read(path, id, number, (_, _) -> {
				if (number > last) {
					throw Unusable.shortened(path);
				}
			});
		}
		lastBatch = Math.max(0, journalInStore(1) - 1);
		return last;
	}

	/**
	 * Does once more what the store lacks.
	 * @return the last journal that was used
	 */
	private long redo(SortedSet<Long> journals) throws IOException {
		long first = journalInStore(0);
		if (!journals.contains(first)) {
			throw Unusable.lackingJournal(Journal.file(path, first));
		}
		lastBatch = journalInStore(1) - 1;
		long before = lastBatch;
		for (long number : journals.tailSet(first)) {
			Journal.read(path, id, number, (batch, changes) -> {
				if (batch <= before) {
					return; // the store has it
				}
				if (batch != lastBatch + 1) {
					throw Unusable.damagedJournal(Journal.file(path, number));
				}
				Changes.redo(changes, this::redo);
				lastBatch = batch;
				if (store.getUnsavedMemory() > READING_UNSAVED_BYTES) {
					store.commit();
				}
			});
		}
		log.info("{}: took over {} batches of changes from the journal", path, lastBatch - before);
		return journals.last();
	}

	private void redo(int map, byte[] key, byte @Nullable [] value) {
		if (store.getMapName(map) == null) {
			throw Unusable.shortened(path);
		}
		JournaledMap open = store.openMap(map, new JournaledMap.Builder());
		if (value == null) {
			open.remove(key);
		}
		else {
			open.put(key, value);
		}
	}

	MVStore store() {
		return store;
	}

	/** Where changes are written before the store has them. */
	Journal journal() {
		return journal;
	}

	/** Why the store can't be written at the moment, or null if it can. */
	@Nullable MVStoreException trouble() {
		return file.trouble();
	}

	/** Makes the journal that will follow; nothing is written to it yet. */
	Journal prepareJournal() throws IOException {
		Journal next = Journal.create(path, id, journal.number() + 1);
		forceDirectory();
		return next;
	}

	/**
	 * The next commit of the store holds everything before a batch.
	 * @param next the journal that batches go to from now on, or null for the same
	 */
	void begin(@Nullable Journal next, long batch) {
		if (next != null) {
			retired.add(journal);
			journal = next;
		}
		about.put(JOURNAL, journal.number() + " " + batch);
	}

	/**
	 * Commits what the store holds now.
	 * @param holdTaken is run as soon as later changes will not be part of it
	 */
	void commit(Runnable holdTaken) {
		unsettled = true;
		file.commit(store, () -> {
			// The last map of which MVStore takes hold; this is not among its promises.
			if (store.getMetaMap().getRoot().version != store.getCurrentVersion()) {
				throw new IllegalStateException("MVStore has not taken hold of all maps");
			}
			holdTaken.run();
		});
	}

	/** Puts the last commit on the disk, and deletes the journals that it replaces. */
	void settle() throws IOException {
		if (!unsettled) {
			return;
		}
		ReadHold next = ReadHold.on(store);
		store.sync();
		onDisk.release();
		onDisk = next;
		for (Journal old : retired) {
			old.delete();
		}
		retired.clear();
		unsettled = false;
	}

	long lastBatch() {
		return lastBatch;
	}

	long bytes() {
		return file.size();
	}

	/** The share in per cent of what the file holds that is not out of date. */
	int livePercent() {
		return file.getChunksFillRate();
	}

	/** Whether the disk is nearly full. */
	boolean isRoomLow() {
		try {
			return Files.getFileStore(path).getUsableSpace() < RESERVED_BYTES;
		}
		catch (IOException ex) {
			log.debug("this system does not tell how much room there is", ex);
			return false;
		}
	}

	/** From now on nothing waits for room on the disk. */
	void closing() {
		file.closing();
	}

	/** The share of the file in per cent that holds anything. */
	int usedPercent() {
		return file.usedPercent();
	}

	/**
	 * @param bytes how many at most
	 * @return whether there was anything to move
	 */
	boolean emptyEnd(int bytes) {
		return file.emptyEnd(store, bytes);
	}

	/** So that new files are found after a power failure. */
	private void forceDirectory() {
		Path directory = path.toAbsolutePath().getParent();
		if (directory == null) {
			return;
		}
		try (FileChannel open = FileChannel.open(directory, StandardOpenOption.READ)) {
			open.force(true);
		}
		catch (IOException ex) {
			log.debug("this system does not force directories", ex);
		}
	}

	/**
	 * Nothing may be at work any more. If the store can't be written, the journals stay.
	 */
	@Override
	public void close() {
		file.closing();
		try {
			onDisk.release();
			about.put(CLOSED, "true");
			store.close();
			retired.add(journal);
			for (Journal old : retired) {
				old.delete();
			}
		}
		catch (MVStoreException | IOException ex) {
			log.warn("{} could not be written when it was closed: its journal holds what it lacks", path, ex);
			store.closeImmediately();
		}
	}

}
