package grants.local.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import grants.local.Part;
import grants.local.Ports;

/** A running platform and the people who work on it. */
public final class City implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Ports ports;

	private final Map<String, Person> people = new ConcurrentHashMap<>();

	/**
	 * @param ports where the platform listens
	 */
	public City(Ports ports) {
		this.ports = ports;
	}

	/**
	 * @param user name of a seeded user; {@code name@code} for somebody like this who
	 * acts for another organisation
	 */
	public Person as(String user) {
		return people.computeIfAbsent(user, name -> new Person(http, ports, name));
	}

	/** Moves the clocks of all services forward to this instant. */
	public void moveClocksTo(Instant instant) {
		for (Part part : Part.services()) {
			HttpRequest request = HttpRequest.newBuilder(ports.uri(part).resolve("/local/clock"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"instant\":\"" + instant + "\"}"))
				.build();
			try {
				HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
				if (response.statusCode() != 200) {
					throw new IllegalStateException(part + ": " + response.body());
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

	/**
	 * Asks again until there is an answer: services learn of each other's decisions a
	 * moment later.
	 * @throws IllegalStateException if there is none after 30 s
	 */
	public <T> T await(String what, Supplier<Optional<T>> question) {
		Instant end = Instant.now().plus(PATIENCE);
		while (true) {
			Optional<T> answer = question.get();
			if (answer.isPresent()) {
				return answer.get();
			}
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("nothing after " + PATIENCE.toSeconds() + " s: " + what);
			}
			LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
		}
	}

	@Override
	public void close() {
		http.close();
	}

}
