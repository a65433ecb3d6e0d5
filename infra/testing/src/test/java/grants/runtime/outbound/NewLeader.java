package grants.runtime.outbound;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.Message;
import org.apache.kafka.common.requests.AbstractResponse;
import org.apache.kafka.common.requests.MetadataResponse;
import org.apache.kafka.common.requests.ProduceRequest;
import org.apache.kafka.common.requests.RequestHeader;
import org.apache.kafka.common.requests.RequestUtils;

/**
 * A broker as it is when it has just become leader of a partition: it refuses the first
 * request to produce, and takes what comes behind that. In truth a go-between that reads
 * what goes to and from another broker.
 */
final class NewLeader implements AutoCloseable {

	/** How long it waits for a second request before it refuses the first. */
	private static final long WAITING_MILLIS = 500;

	private final ServerSocket listening;

	private final String host;

	private final int port;

	private final AtomicBoolean refusing = new AtomicBoolean(true);

	private final AtomicInteger refused = new AtomicInteger();

	private final AtomicInteger producing = new AtomicInteger();

	/** Of another broker that is its only one. */
	NewLeader(String bootstrap) {
		this.host = bootstrap.substring(0, bootstrap.lastIndexOf(':'));
		this.port = Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::accept);
	}

	String bootstrap() {
		return "127.0.0.1:" + listening.getLocalPort();
	}

	int refused() {
		return refused.get();
	}

	/** Requests to produce that have come, refused or not. */
	int producing() {
		return producing.get();
	}

	private void accept() {
		try {
			while (true) {
				new Connection(listening.accept(), new Socket(host, port)).start();
			}
		}
		catch (IOException e) {
			// closed
		}
	}

	private final class Connection {

		private final Socket client;

		private final Socket broker;

		private final Map<Integer, RequestHeader> asked = new ConcurrentHashMap<>();

		private final CountDownLatch second = new CountDownLatch(1);

		Connection(Socket client, Socket broker) {
			this.client = client;
			this.broker = broker;
		}

		void start() {
			Thread.ofVirtual().start(() -> carry(client, broker, this::request));
			Thread.ofVirtual().start(() -> carry(broker, client, this::answer));
		}

		private void request(ByteBuffer frame) throws IOException {
			ByteBuffer reading = frame.duplicate();
			RequestHeader header = RequestHeader.parse(reading);
			asked.put(header.correlationId(), header);
			if (header.apiKey() == ApiKeys.PRODUCE) {
				producing.incrementAndGet();
				if (refusing.compareAndSet(true, false)) {
					ProduceRequest request = ProduceRequest.parse(new ByteBufferAccessor(reading), header.apiVersion());
					AbstractResponse refusal = request.getErrorResponse(0, new NotLeaderOrFollowerException());
					Thread.ofVirtual().start(() -> refuse(header, refusal));
					return;
				}
			}
			send(broker, frame);
		}

		private void refuse(RequestHeader header, AbstractResponse refusal) {
			try {
				second.await(WAITING_MILLIS, TimeUnit.MILLISECONDS);
				send(client, written(header, refusal.data()));
				refused.incrementAndGet();
			}
			catch (IOException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		}

		private void answer(ByteBuffer frame) throws IOException, InterruptedException {
			RequestHeader header = asked.remove(frame.getInt(frame.position()));
			if (header.apiKey() == ApiKeys.METADATA
					&& AbstractResponse.parseResponse(frame.duplicate(), header) instanceof MetadataResponse metadata) {
				metadata.data().brokers().forEach(each -> each.setHost("127.0.0.1").setPort(listening.getLocalPort()));
				send(client, written(header, metadata.data()));
				return;
			}
			if (header.apiKey() == ApiKeys.PRODUCE && second.getCount() > 0) {
				second.countDown(); // the broker has taken it: now the first is refused
				while (refused.get() == 0) {
					Thread.onSpinWait();
				}
			}
			send(client, frame);
		}

		private ByteBuffer written(RequestHeader header, Message body) {
			var response = header.toResponseHeader();
			return RequestUtils.serialize(response.data(), response.headerVersion(), body, header.apiVersion());
		}

	}

	private interface Each {

		void take(ByteBuffer frame) throws IOException, InterruptedException;

	}

	private static void carry(Socket from, Socket to, Each each) {
		try (from; to) {
			DataInputStream in = new DataInputStream(from.getInputStream());
			while (true) {
				byte[] frame = new byte[in.readInt()];
				in.readFully(frame);
				each.take(ByteBuffer.wrap(frame));
			}
		}
		catch (IOException e) {
			// one of the two has gone
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void send(Socket to, ByteBuffer frame) throws IOException {
		synchronized (to) {
			DataOutputStream out = new DataOutputStream(to.getOutputStream());
			byte[] bytes = new byte[4 + frame.remaining()];
			ByteBuffer.wrap(bytes).putInt(frame.remaining()).put(frame.duplicate());
			out.write(bytes);
			out.flush();
		}
	}

	@Override
	public void close() {
		try {
			listening.close();
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
