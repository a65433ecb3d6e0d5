package grants.local;

import java.net.URI;
import java.nio.file.Path;

import grants.bank.SimulatedBank;
import grants.embedded.Broker;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import grants.runtime.personal.PersonalDataKeys;
import org.jspecify.annotations.Nullable;

/**
 * What the services stand on: the document store, the broker and the treasuries'
 * simulated bank. Store and broker run in this JVM unless the environment names real ones
 * ({@code GRANTS_MONGODB_URI}, {@code GRANTS_KAFKA_BOOTSTRAP_SERVERS}).
 */
final class Infrastructure implements AutoCloseable {

	private final @Nullable DocumentServer store;

	private final @Nullable Broker broker;

	private final String storeUri;

	private final String bootstrapServers;

	private final PersonalDataKeys keys;

	private @Nullable SimulatedBank bank;

	private @Nullable ServiceClock bankClock;

	private Infrastructure(@Nullable DocumentServer store, @Nullable Broker broker, String storeUri,
			String bootstrapServers, PersonalDataKeys keys) {
		this.store = store;
		this.broker = broker;
		this.storeUri = storeUri;
		this.bootstrapServers = bootstrapServers;
		this.keys = keys;
	}

	static Infrastructure start(Home home, Ports ports) {
		String realStore = System.getenv("GRANTS_MONGODB_URI");
		String realBroker = System.getenv("GRANTS_KAFKA_BOOTSTRAP_SERVERS");
		DocumentServer store = realStore == null
				? DocumentServer.open(home.resolve("store.mv"), ports.of(Part.STORE), Durability.WRITE) : null;
		try {
			Broker broker = realBroker == null
					? Broker.start(home.resolve("broker"), ports.of(Part.BROKER), ports.of(Part.CONTROLLER)) : null;
			String storeUri = store == null ? realStore : store.uri();
			PersonalDataKeys keys = PersonalDataKeys.open(storeUri, store != null, masterKeys(home));
			return new Infrastructure(store, broker, storeUri, broker == null ? realBroker : broker.bootstrap(), keys);
		}
		catch (RuntimeException ex) {
			if (store != null) {
				store.close();
			}
			throw ex;
		}
	}

	/** The file of the master keys; made by the first start. */
	static Path masterKeys(Home home) {
		return home.resolve("master-keys");
	}

	/**
	 * @param clockOf the service whose clock dates the bank's payments
	 */
	void openBank(URI clockOf) {
		bankClock = new ServiceClock(clockOf);
		bank = SimulatedBank.start(bootstrapServers, storeUri, bankClock, keys.seals());
	}

	String storeUri() {
		return storeUri;
	}

	boolean storeIsEmbedded() {
		return store != null;
	}

	String bootstrapServers() {
		return bootstrapServers;
	}

	@Override
	public void close() {
		if (bank != null) {
			bank.close();
		}
		keys.close();
		if (bankClock != null) {
			bankClock.close();
		}
		if (broker != null) {
			broker.close();
		}
		if (store != null) {
			store.close();
		}
	}

}
