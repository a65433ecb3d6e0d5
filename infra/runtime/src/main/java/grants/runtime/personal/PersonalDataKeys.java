package grants.runtime.personal;

import java.nio.file.Path;

import grants.runtime.history.Store;

/**
 * The key store on its own, for whoever needs its seals outside of a service: the local
 * platform's bank, and tests.
 */
public final class PersonalDataKeys implements AutoCloseable {

	/** Of all services, unless they are told another. */
	public static final String DATABASE = "grants_keys";

	private final Store store;

	private final DataKeys keys;

	private PersonalDataKeys(Store store, DataKeys keys) {
		this.store = store;
		this.keys = keys;
	}

	/**
	 * @param embedded whether a single server without replication is meant
	 * @param masterKeys file of the master keys, made if it is missing
	 */
	public static PersonalDataKeys open(String uri, boolean embedded, Path masterKeys) {
		Store store = Store.open(uri, DATABASE, embedded);
		return new PersonalDataKeys(store, new DataKeys(store.database(), MasterKeys.inHome(masterKeys)));
	}

	public Seals seals() {
		return new KeySeals(keys);
	}

	public DataKeys keys() {
		return keys;
	}

	@Override
	public void close() {
		store.close();
	}

}
