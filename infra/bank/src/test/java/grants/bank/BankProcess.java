package grants.bank;

import java.nio.file.Path;
import java.time.InstantSource;

import grants.runtime.personal.PersonalDataKeys;

/** The bank in a process of its own, to be killed. */
final class BankProcess {

	private BankProcess() {
	}

	/**
	 * @param args bootstrap servers, URI of the store, database, file of the master keys
	 */
	public static void main(String[] args) throws InterruptedException {
		SimulatedBank.start(args[0], args[1], args[2], InstantSource.system(),
				PersonalDataKeys.open(args[1], true, Path.of(args[3])).seals());
		Thread.currentThread().join();
	}

}
