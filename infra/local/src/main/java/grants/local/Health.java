package grants.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a service to say that it is healthy. */
public final class Health {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private Health() {
	}

	/**
	 * Returns when the service is up.
	 * @param alive whether it still makes sense to wait
	 * @throws IllegalStateException if its process has ended, or after two minutes
	 */
	public static void await(URI service, BooleanSupplier alive) {
		Instant end = Instant.now().plus(PATIENCE);
		try (HttpClient http = HttpClient.newHttpClient()) {
			while (!isUp(http, service)) {
				if (!alive.getAsBoolean()) {
					throw new IllegalStateException("the process behind " + service + " has ended; see its log");
				}
				if (Instant.now().isAfter(end)) {
					throw new IllegalStateException(service + " is not healthy after " + PATIENCE.toSeconds() + " s");
				}
				LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
			}
		}
	}

	private static boolean isUp(HttpClient http, URI service) {
		try {
			return http.send(
					HttpRequest.newBuilder(service.resolve("/actuator/health")).timeout(Duration.ofSeconds(5)).build(),
					HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (ConnectException ex) {
			return false;
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
