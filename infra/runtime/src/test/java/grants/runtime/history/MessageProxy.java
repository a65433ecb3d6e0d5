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

/** A network between a client and a store, and somebody who sits in it. */
class MessageProxy implements Closeable {

	private static final int LENGTH_BYTES = 4;

	private final ServerSocket listening;

	private final URI target;

	private final Middle middle;

	/** Who sees every message, and may change it. */
	interface Middle {

		/** What goes on to the store instead; null cuts the connection. */
		default byte[] request(byte[] message) {
			return message;
		}

		/** What goes back to the client instead; null cuts the connection. */
		default byte[] reply(byte[] request, byte[] message) {
			return message;
		}

	}

	MessageProxy(String targetUri, Middle middle) throws IOException {
		this.target = URI.create(targetUri);
		this.middle = middle;
		this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::accept);
	}

	/** Puts other characters in the place of as many, wherever they occur. */
	static Middle replacing(String from, String to) {
		return new Middle() {
			@Override
			public byte[] request(byte[] message) {
				return replace(message, from, to);
			}

			@Override
			public byte[] reply(byte[] request, byte[] message) {
				return replace(message, from, to);
			}
		};
	}

	private static byte[] replace(byte[] message, String from, String to) {
		return text(message).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
	}

	static String text(byte[] message) {
		return new String(message, StandardCharsets.ISO_8859_1);
	}

	String uri() {
		return "mongodb://127.0.0.1:" + listening.getLocalPort();
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
				byte[] there = request == null ? null : middle.request(request);
				if (there == null) {
					return;
				}
				write(store.getOutputStream(), there);
				byte[] reply = read(store.getInputStream());
				byte[] back = reply == null ? null : middle.reply(request, reply);
				if (back == null) {
					return;
				}
				write(client.getOutputStream(), back);
			}
		}
		catch (IOException e) {
			// one of the two has gone
		}
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
