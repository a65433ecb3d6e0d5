package grants.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The only address that the embedded engines listen on. */
final class Loopback {

	static final String HOST = "127.0.0.1";

	private Loopback() {
	}

	static InetSocketAddress at(int port) {
		return new InetSocketAddress(HOST, port);
	}

	static int[] freePorts(int count) {
		ServerSocket[] sockets = new ServerSocket[count];
		try {
			int[] ports = new int[count];
			for (int i = 0; i < count; i++) {
				sockets[i] = new ServerSocket(0, 1, InetAddress.getByName(HOST));
				ports[i] = sockets[i].getLocalPort();
			}
			for (ServerSocket socket : sockets) {
				socket.close();
			}
			return ports;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Finds out before a server starts, because deep inside one the failure is hard to
	 * read.
	 */
	static void requireFree(int port) {
		try (ServerSocket socket = new ServerSocket()) {
			socket.setReuseAddress(true);
			socket.bind(at(port));
		}
		catch (IOException ex) {
			throw new IllegalStateException("port " + port + " on " + HOST + " is taken", ex);
		}
	}

}
