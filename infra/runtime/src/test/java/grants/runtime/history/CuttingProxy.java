package grants.runtime.history;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between a client and a store that breaks: every few inserts it cuts the
 * connection, in turn before the store has got the insert and after the store has carried
 * it out.
 */
final class CuttingProxy implements Closeable {

	private static final int LENGTH_BYTES = 4;

	private final ServerSocket listening;

	private final URI target;

	private final int everySoManyInserts;

	private final AtomicInteger inserts = new AtomicInteger();

	private final AtomicInteger cuts = new AtomicInteger();

	CuttingProxy(String targetUri, int everySoManyInserts) throws IOException {
		this.target = URI.create(targetUri);
		this.everySoManyInserts = everySoManyInserts;
		this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	String uri() {
		return "mongodb://127.0.0.1:" + listening.getLocalPort();
	}

	int cuts() {
		return cuts.get();
	}

	private void accept() {
		try {
			while (true) {
				Socket client = listening.accept();
				Thread.ofVirtual().start(() -> relay(client));
			}
		}
		catch (SocketException e) {
			// closed
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** One message there, one message back. */
	private void relay(Socket client) {
		try (client; Socket store = new Socket(target.getHost(), target.getPort())) {
			client.setTcpNoDelay(true);
			store.setTcpNoDelay(true);
			while (true) {
				byte[] request = read(client.getInputStream());
				if (request == null) {
					return;
				}
				boolean cut = isInsert(request) && inserts.incrementAndGet() % everySoManyInserts == 0;
				boolean before = cut && cuts.incrementAndGet() % 2 == 0;
				if (before) {
					return;
				}
				write(store.getOutputStream(), request);
				byte[] reply = read(store.getInputStream());
				if (cut || reply == null) {
					return;
				}
				write(client.getOutputStream(), reply);
			}
		}
		catch (IOException e) {
			// one of the two has gone
		}
	}

	private static boolean isInsert(byte[] message) {
		return new String(message, 0, Math.min(message.length, 200), StandardCharsets.ISO_8859_1).contains("insert\0");
	}

	private static void write(OutputStream out, byte[] message) throws IOException {
		out.write(message);
		out.flush();
	}

	/** A message of the protocol begins with its length, little-endian. */
	private static byte[] read(InputStream in) throws IOException {
		byte[] length = in.readNBytes(LENGTH_BYTES);
		if (length.length < LENGTH_BYTES) {
			return null;
		}
		int size = (length[0] & 0xff) | (length[1] & 0xff) << 8 | (length[2] & 0xff) << 16 | (length[3] & 0xff) << 24;
		byte[] message = new byte[size];
		System.arraycopy(length, 0, message, 0, LENGTH_BYTES);
		int read = in.readNBytes(message, LENGTH_BYTES, size - LENGTH_BYTES);
		return read == size - LENGTH_BYTES ? message : null;
	}

	@Override
	public void close() throws IOException {
		listening.close();
	}

}
