package grants.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import tools.jackson.databind.json.JsonMapper;

/**
 * The time that a service's movable clock shows: the bank of a platform whose clock was
 * moved lives in the same time. While the service is down, time goes on from what it last
 * said.
 */
final class ServiceClock implements InstantSource, AutoCloseable {

	private final HttpClient http = HttpClient.newHttpClient();

	private final URI clock;

	private volatile Duration ahead = Duration.ZERO;

	ServiceClock(URI service) {
		this.clock = service.resolve("/local/clock");
	}

	@Override
	public Instant instant() {
		try {
			HttpRequest request = HttpRequest.newBuilder(clock).timeout(Duration.ofSeconds(2)).build();
			String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
			Instant now = Instant.parse(JsonMapper.shared().readTree(body).at("/instant").asString());
			ahead = Duration.between(Instant.now(), now);
			return now;
		}
		catch (IOException ex) {
			return Instant.now().plus(ahead);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Instant.now().plus(ahead);
		}
	}

	@Override
	public void close() {
		http.close();
	}

}
