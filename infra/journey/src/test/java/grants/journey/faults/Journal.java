package grants.journey.faults;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import grants.local.tour.Courier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the clients know: a file of their own that says which changes were asked for and
 * what was answered. Whatever gets no answer, or 503, is asked again under its key until
 * it has one.
 */
final class Journal implements Courier {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final String KEY = "Idempotency-Key";

	private final Courier courier = Courier.direct();

	private final Map<String, HttpRequest> requests = new ConcurrentHashMap<>();

	private final AtomicInteger unanswered = new AtomicInteger();

	private final Path file;

	private final BufferedWriter writer;

	Journal(Path file) throws IOException {
		this.file = file;
		this.writer = Files.newBufferedWriter(file);
	}

	/**
	 * A line of the file: a change that was asked for.
	 *
	 * @param port of the service
	 * @param status empty if there was no answer
	 */
	record Line(String key, int port, Optional<Integer> status, String body) {

		/** Whether the client knows that it is done, or that a rule forbids it. */
		boolean isAnswered() {
			return status.filter(code -> code / 100 == 2 || code == 409).isPresent();
		}

		/** What was recorded, as the answer says; empty if nothing was. */
		Optional<JsonNode> receipt() {
			if (status.filter(code -> code / 100 == 2).isEmpty()) {
				return Optional.empty();
			}
			JsonNode answer = JsonMapper.shared().readTree(body);
			return Optional.of(answer.has("receipt") ? answer.at("/receipt") : answer)
				.filter(receipt -> receipt.at("/events").size() > 0);
		}

	}

	@Override
	public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
		Optional<String> key = request.headers().firstValue(KEY);
		if (key.isEmpty()) {
			return insist(request);
		}
		requests.put(key.get(), request);
		write("sent", key.get(), "" + request.uri().getPort(), request.uri().getPath());
		HttpResponse<String> answer = insist(request);
		write("answered", key.get(), "" + answer.statusCode(), answer.body());
		return answer;
	}

	private HttpResponse<String> insist(HttpRequest request) throws IOException, InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			try {
				HttpResponse<String> answer = courier.send(request);
				if (answer.statusCode() != 503 || System.nanoTime() > end) {
					return answer;
				}
			}
			catch (IOException ex) { // killed before, in the middle, or after
				if (System.nanoTime() > end) {
					throw ex;
				}
			}
			unanswered.incrementAndGet();
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	private synchronized void write(String... fields) {
		try {
			writer.write(String.join("\t", fields) + "\n");
			writer.flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** All changes that were asked for, from the file, in the order of asking. */
	List<Line> read() {
		Map<String, Line> lines = new LinkedHashMap<>();
		try (Stream<String> all = Files.lines(file)) {
			all.map(line -> line.split("\t", 4)).forEach(fields -> {
				String key = fields[1];
				lines.put(key, fields[0].equals("sent")
						? new Line(key, Integer.parseInt(fields[2]), Optional.empty(), "")
						: new Line(key, lines.get(key).port(), Optional.of(Integer.valueOf(fields[2])), fields[3]));
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.copyOf(lines.values());
	}

	/** How often no answer came, or 503. */
	int unanswered() {
		return unanswered.get();
	}

	/**
	 * Asks for everything once more.
	 * @return what was not answered exactly as it was the first time
	 */
	List<String> repeat() throws IOException, InterruptedException {
		List<String> findings = new ArrayList<>();
		for (Line line : read()) {
			HttpRequest request = requests.get(line.key());
			URI uri = request.uri();
			HttpResponse<String> again = insist(request);
			if (again.statusCode() != line.status().orElse(0) || !again.body().equals(line.body())) {
				findings.add("answered differently: " + uri + " was " + line.status() + " " + line.body() + ", now is "
						+ again.statusCode() + " " + again.body());
			}
		}
		return findings;
	}

	@Override
	public void close() {
		courier.close();
		try {
			writer.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
