package grants.local.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
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

	/** Between two questions: those who wait long must not keep the services busy. */
	private static final Duration LEAST_PAUSE = Duration.ofMillis(10);

	private static final Duration MOST_PAUSE = Duration.ofMillis(160);

	private final Courier courier;

	private final Duration patience;

	private final Ports ports;

	private final Map<String, Person> people = new ConcurrentHashMap<>();

	/**
	 * @param ports where the platform listens
	 */
	public City(Ports ports) {
		this(ports, Courier.direct(), PATIENCE);
	}

	/**
	 * @param courier carries all that the people ask for; closed with this
	 * @param patience how long {@link #await} asks again
	 */
	public City(Ports ports, Courier courier, Duration patience) {
		this.courier = courier;
		this.patience = patience;
		this.ports = ports;
	}

	/**
	 * @param user name of a seeded user; {@code name@code} for somebody like this who
	 * acts for another organisation
	 */
	public Person as(String user) {
		return people.computeIfAbsent(user, name -> new Person(courier, ports, name));
	}

	/**
	 * Moves the clocks of all services forward to this instant; one that is beyond it
	 * stays.
	 */
	public void moveClocksTo(Instant instant) {
		for (Part part : Part.services()) {
			HttpRequest request = HttpRequest.newBuilder(ports.uri(part).resolve("/local/clock"))
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers.ofString("{\"instant\":\"" + instant + "\"}"))
				.build();
			try {
				HttpResponse<String> response = courier.send(request);
				if (response.statusCode() != 200 && !response.body().contains("ONLY_FORWARD")) {
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
	 * @throws IllegalStateException if there is none in time, 30 s unless said otherwise
	 */
	public <T> T await(String what, Supplier<Optional<T>> question) {
		Instant end = Instant.now().plus(patience);
		for (Duration pause = LEAST_PAUSE;; pause = pause.compareTo(MOST_PAUSE) < 0 ? pause.multipliedBy(2) : pause) {
			Optional<T> answer = question.get();
			if (answer.isPresent()) {
				return answer.get();
			}
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException("nothing after " + patience.toSeconds() + " s: " + what);
			}
			LockSupport.parkNanos(pause.toNanos());
		}
	}

	@Override
	public void close() {
		courier.close();
	}

}
