package grants.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where the parts of the local platform listen, all on loopback: a block of ports from a
 * base, each part at its distance.
 *
 * @param base where the portal listens
 */
public record Ports(int base) {

	/** The ports that the README names. */
	static final Ports STANDARD = new Ports(8080);

	private static final int LOWEST_FREE = 20_000;

	/** Below the ports that operating systems give to outgoing connections. */
	private static final int HIGHEST_FREE = 32_000;

	private static final int TRIES = 100;

	public Ports {
		if (base < 1024 || base > 65_000) {
			throw new PlatformRefused("端口起点须在1024与65000之间：" + base,
					"the first port is between 1024 and 65000, not " + base);
		}
	}

	/** A block that nobody listens on now, for tests and the tour. */
	public static Ports free() {
		for (int i = 0; i < TRIES; i++) {
			Ports ports = new Ports(ThreadLocalRandom.current().nextInt(LOWEST_FREE, HIGHEST_FREE));
			if (ports.taken().isEmpty()) {
				return ports;
			}
		}
		throw new IllegalStateException("no free block of ports between " + LOWEST_FREE + " and " + HIGHEST_FREE);
	}

	int of(Part part) {
		return base + part.distance();
	}

	/** Where a part answers HTTP. */
	public URI uri(Part part) {
		return URI.create("http://127.0.0.1:" + of(part));
	}

	/**
	 * @throws PlatformRefused naming every port that somebody else listens on
	 */
	void requireFree() {
		List<String> taken = taken();
		if (!taken.isEmpty()) {
			String list = String.join(", ", taken);
			throw new PlatformRefused("端口已被占用：" + list + "。请先停止占用端口的程序，或用 --ports=<起点> 另选端口。",
					"ports taken: " + list + ". Stop what listens there, or choose others with --ports=<base>.");
		}
	}

	private List<String> taken() {
		List<String> taken = new ArrayList<>();
		for (Part part : Part.values()) {
			try (ServerSocket socket = new ServerSocket()) {
				socket.setReuseAddress(true);
				socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), of(part)));
			}
			catch (IOException ex) {
				taken.add(of(part) + " (" + part.label() + ")");
			}
		}
		return taken;
	}

}
