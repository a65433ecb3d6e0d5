package grants.local;

import java.net.URI;
import java.nio.file.Path;

import grants.bank.SimulatedBank;
import grants.runtime.personal.PersonalDataKeys;

/** The treasuries' simulated bank, in this JVM and in the time of a service. */
final class LocalBank implements RunningPart {

	private final ServiceClock clock;

	private final PersonalDataKeys keys;

	private final SimulatedBank bank;

	/**
	 * @param embedded whether a single server without replication is meant
	 * @param clockOf the service whose clock dates the bank's payments
	 */
	LocalBank(String bootstrapServers, String storeUri, boolean embedded, Path masterKeys, URI clockOf) {
		keys = PersonalDataKeys.open(storeUri, embedded, masterKeys);
		clock = new ServiceClock(clockOf);
		bank = SimulatedBank.start(bootstrapServers, storeUri, clock, keys.seals());
	}

	@Override
	public void close() {
		bank.close();
		clock.close();
		keys.close();
	}

}
