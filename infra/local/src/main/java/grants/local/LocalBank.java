package grants.local;

import java.net.URI;

import grants.bank.SimulatedBank;

/** The treasuries' simulated bank, in this JVM and in the time of a service. */
final class LocalBank implements RunningPart {

	private final ServiceClock clock;

	private final SimulatedBank bank;

	/**
	 * @param clockOf the service whose clock dates the bank's payments
	 */
	LocalBank(String bootstrapServers, String storeUri, URI clockOf) {
		clock = new ServiceClock(clockOf);
		bank = SimulatedBank.start(bootstrapServers, storeUri, clock);
	}

	@Override
	public void close() {
		bank.close();
		clock.close();
	}

}
