package grants.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the parts of the local platform listen, all on loopback. */
public record Ports(Map<Part, Integer> byPart) {

	/** The ports that the README names. */
	static final Ports STANDARD = new Ports(Map.of(Part.ISSUER, 8089, Part.APPLICATION, 8081, Part.REVIEW, 8082,
			Part.DISBURSEMENT, 8083, Part.CLAWBACK, 8084, Part.AUDIT, 8085, Part.STORE, 27117, Part.BROKER, 19092,
			Part.CONTROLLER, 19093));

	/** Ports that nobody listens on now, for tests and the tour. */
	public static Ports free() {
		Map<Part, Integer> ports = new EnumMap<>(Part.class);
		List<ServerSocket> held = new ArrayList<>();
		try {
			for (Part part : Part.values()) {
				ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				held.add(socket);
				ports.put(part, socket.getLocalPort());
			}
			for (ServerSocket socket : held) {
				socket.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Ports(ports);
	}

	int of(Part part) {
		Integer port = byPart.get(part);
		if (port == null) {
			throw new IllegalStateException("no port for " + part);
		}
		return port;
	}

	/** @throws PlatformRefused naming every port that somebody else listens on */
	void requireFree() {
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
		if (!taken.isEmpty()) {
			String list = String.join(", ", taken);
			throw new PlatformRefused("端口已被占用：" + list + "。请先停止占用端口的程序。",
					"ports taken: " + list + ". Stop what listens there first.");
		}
	}

}
