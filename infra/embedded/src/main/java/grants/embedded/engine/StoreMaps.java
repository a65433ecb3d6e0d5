package grants.embedded.engine;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Which map of the store holds what. No name of a database, collection or index may
 * contain a zero, so it separates them safely.
 */
final class StoreMaps {

	private static final String SEPARATOR = "\0";

	private static final String DOCUMENTS = "documents" + SEPARATOR;

	private static final String INDEX = "index" + SEPARATOR;

	private final MVStore store;

	StoreMaps(MVStore store) {
		this.store = store;
	}

	MVMap<byte[], byte[]> documents(String database, String collection) {
		return open(DOCUMENTS + database + SEPARATOR + collection);
	}

	MVMap<byte[], byte[]> index(String database, String collection, String index) {
		return open(INDEX + database + SEPARATOR + collection + SEPARATOR + index);
	}

	private MVMap<byte[], byte[]> open(String name) {
		if (!store.hasMap(name)) {
			noteStructure();
		}
		return store.openMap(name, new JournaledMap.Builder());
	}

	private static void noteStructure() {
		Changes changes = JournaledMap.RUNNING.get();
		if (changes != null) {
			changes.structural();
		}
	}

	void removeIndex(String database, String collection, String index) {
		remove(INDEX + database + SEPARATOR + collection + SEPARATOR + index);
	}

	void removeCollection(String database, String collection) {
		remove(DOCUMENTS + database + SEPARATOR + collection);
	}

	void removeDatabase(String database) {
		for (String prefix : List.of(DOCUMENTS, INDEX)) {
			names(prefix + database + SEPARATOR).forEach(this::remove);
		}
	}

	/** Through the map type that it was written with. */
	private void remove(String name) {
		if (store.hasMap(name)) {
			noteStructure();
			store.removeMap(open(name));
		}
	}

	Set<String> databases() {
		return names(DOCUMENTS).stream().map(name -> name.split(SEPARATOR)[1]).collect(Collectors.toSet());
	}

	boolean hasCollections(String database) {
		String prefix = DOCUMENTS + database + SEPARATOR;
		return names(prefix).stream().anyMatch(name -> !name.startsWith(prefix + "system."));
	}

	private Set<String> names(String prefix) {
		return store.getMapNames().stream().filter(name -> name.startsWith(prefix)).collect(Collectors.toSet());
	}

	long fileBytes() {
		FileStore<?> file = store.getFileStore();
		return file == null ? 0 : file.size();
	}

}
