package grants.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Runs a broker until its input ends; writes its address first. */
final class BrokerProcess {

	private BrokerProcess() {
	}

	public static void main(String[] arguments) throws IOException {
		try (Broker broker = Broker.start(Path.of(arguments[0]))) {
			System.out.println(broker.bootstrap());
			System.in.transferTo(OutputStream.nullOutputStream());
		}
	}

}
