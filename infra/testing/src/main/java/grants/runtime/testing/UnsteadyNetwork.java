package grants.runtime.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between a service and its store that does what networks do: it cuts
 * connections at any byte, and lets answers take as long as they like.
 */
public final class UnsteadyNetwork implements AutoCloseable {

	private static final int CHUNK = 8192;

	private final ServerSocket listening;

	private final URI target;

	private final Random random;

	private final AtomicInteger cuts = new AtomicInteger();

	private final Object answers = new Object();

	private volatile double chance;

	private boolean held;

	/**
	 * @param target URI of the store
	 * @param random decides where a connection is cut
	 */
	public UnsteadyNetwork(String target, Random random) {
		this.target = URI.create(target);
		this.random = random;
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** Of the store, behind this network. */
	public String uri() {
		return target.getScheme() + "://127.0.0.1:" + listening.getLocalPort();
	}

	/**
	 * From now on connections are cut.
	 * @param ofAMessage how likely it is that a message, or a part of a long one, is the
	 * last of its connection; 0 for a steady network
	 */
	public void cut(double ofAMessage) {
		chance = ofAMessage;
	}

	/** How many connections were cut so far. */
	public int cuts() {
		return cuts.get();
	}

	/** From now on what the store answers is on its way. */
	public void holdAnswers() {
		synchronized (answers) {
			held = true;
		}
	}

	/** Lets all answers arrive that are on their way. */
	public void deliverAnswers() {
		synchronized (answers) {
			held = false;
			answers.notifyAll();
		}
	}

	private void accept() {
		try {
			while (true) {
				Socket service = listening.accept();
				Socket store = new Socket(target.getHost(), target.getPort());
				service.setTcpNoDelay(true);
				store.setTcpNoDelay(true);
				Thread.ofVirtual().start(() -> carry(service, store, false));
				Thread.ofVirtual().start(() -> carry(store, service, true));
			}
		}
		catch (IOException e) {
			// closed
		}
	}

	private void carry(Socket from, Socket to, boolean answer) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] chunk = new byte[CHUNK];
			for (int length = in.read(chunk); length > 0; length = in.read(chunk)) {
				if (answer) {
					awaitDelivery();
				}
				boolean last = random.nextDouble() < chance;
				out.write(chunk, 0, last ? random.nextInt(length) : length);
				out.flush();
				if (last) {
					cuts.incrementAndGet();
					return;
				}
			}
		}
		catch (IOException e) {
			// one of the two has gone
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void awaitDelivery() throws InterruptedException {
		synchronized (answers) {
			while (held) {
				answers.wait();
			}
		}
	}

	@Override
	public void close() {
		deliverAnswers();
		try {
			listening.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
