package grants.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * All services at one address, each in a folder of its own: answers what a test says,
 * also what no service should.
 */
public final class FakeServices implements AutoCloseable {

	/**
	 * A request that arrived.
	 *
	 * @param service such as {@code review}
	 * @param query null if there was none
	 */
	public record Asked(String method, String path, @Nullable String query, String key, String authorization,
			String body, String service) {
	}

	private record Answer(int status, String body) {
	}

	private static final Answer SILENCE = new Answer(0, "");

	private static final Answer HANG_UP = new Answer(0, "-");

	private final HttpServer server;

	private final Map<String, Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>());

	private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

	private final CountDownLatch closed = new CountDownLatch(1);

	public FakeServices() {
		try {
			server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		server.createContext("/", this::handle);
		server.start();
	}

	/**
	 * @param service such as {@code review}
	 */
	public URI address(String service) {
		return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + service);
	}

	public void clear() {
		answers.clear();
		asked.clear();
	}

	/**
	 * @param request such as {@code GET /v1/measures}, of whatever service, or
	 * {@code review: GET /v1/cases} of this one
	 */
	public void answer(String request, int status, String json) {
		answers.put(request, new Answer(status, json));
	}

	/** Takes the request and never answers. */
	public void staySilentOn(String request) {
		answers.put(request, SILENCE);
	}

	/** Takes the request and breaks off. */
	public void hangUpOn(String request) {
		answers.put(request, HANG_UP);
	}

	public List<Asked> asked(String method) {
		return asked.stream().filter(one -> one.method().equals(method)).toList();
	}

	private void handle(HttpExchange exchange) throws IOException {
		String[] address = exchange.getRequestURI().getPath().split("/", 3);
		String service = address[1];
		String path = "/" + address[2];
		String request = exchange.getRequestMethod() + " " + path;
		asked.add(new Asked(exchange.getRequestMethod(), path, exchange.getRequestURI().getQuery(),
				exchange.getRequestHeaders().getFirst("Idempotency-Key"),
				exchange.getRequestHeaders().getFirst("Authorization"),
				new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), service));
		Answer unknown = new Answer(404, """
				{"type": "urn:grants:problem:not-found", "title": "未找到", "titleEn": "Not found", "status": 404,
				 "detail": "未找到", "detailEn": "not found"}""");
		Answer answer = answers.getOrDefault(service + ": " + request, answers.getOrDefault(request, unknown));
		if (answer == SILENCE) {
			awaitClose();
			return;
		}
		if (answer == HANG_UP) {
			exchange.close();
			return;
		}
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders()
			.set("Content-Type", answer.status() < 400 ? "application/json" : "application/problem+json");
		exchange.sendResponseHeaders(answer.status(), body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private void awaitClose() {
		try {
			closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		closed.countDown();
		server.stop(0);
	}

}
