package grants.local;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for parts to be there. */
public final class Health {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private Health() {
	}

	/**
	 * Returns when a part is well: a service says that it is healthy, the portal shows
	 * its first page, so that nobody waits for what a first page needs once, and what
	 * does not speak HTTP listens.
	 * @param alive whether it still makes sense to wait
	 * @throws IllegalStateException if its process has ended, or after two minutes
	 */
	public static void await(Part part, URI place, BooleanSupplier alive) {
		switch (part) {
			case STORE, BROKER, CONTROLLER, ISSUER -> await(() -> isListening(place), place, alive);
			case PORTAL -> awaitPage(place, "/", alive);
			default -> awaitPage(place, "/actuator/health", alive);
		}
	}

	private static void awaitPage(URI place, String path, BooleanSupplier alive) {
		try (HttpClient http = HttpClient.newHttpClient()) {
			await(() -> isThere(http, place.resolve(path)), place, alive);
		}
	}

	private static void await(BooleanSupplier there, URI place, BooleanSupplier alive) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!there.getAsBoolean()) {
			if (!alive.getAsBoolean()) {
				throw new IllegalStateException("the process behind " + place + " has ended; see its log");
			}
			if (Instant.now().isAfter(end)) {
				throw new IllegalStateException(place + " is not well after " + PATIENCE.toSeconds() + " s");
			}
			LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
		}
	}

	private static boolean isListening(URI place) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(place.getHost(), place.getPort()), 1_000);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static boolean isThere(HttpClient http, URI page) {
		try {
			return http
				.send(HttpRequest.newBuilder(page).timeout(Duration.ofSeconds(5)).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) { // not there yet, or not answering
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
