package grants.bank;

import java.time.InstantSource;

/** The bank in a process of its own, to be killed. */
final class BankProcess {

	private BankProcess() {
	}

	/**
	 * @param args bootstrap servers, URI of the store, database
	 */
	public static void main(String[] args) throws InterruptedException {
		SimulatedBank.start(args[0], args[1], args[2], InstantSource.system());
		Thread.currentThread().join();
	}

}
