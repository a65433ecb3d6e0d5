package grants.local.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;

import grants.local.Part;
import grants.local.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A seeded user at work: uses the public APIs like anybody else, with a token of the
 * local issuer.
 */
public final class Person {

	private static final Duration TIMEOUT = Duration.ofSeconds(30);

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Courier courier;

	private final Ports ports;

	private final String name;

	private final String token;

	Person(Courier courier, Ports ports, String name) {
		this.courier = courier;
		this.ports = ports;
		this.name = name;
		URI issuer = ports.uri(Part.ISSUER).resolve("/local/token?user=" + name.replace("@", "&organisation="));
		this.token = send(HttpRequest.newBuilder(issuer).POST(HttpRequest.BodyPublishers.noBody())).accepted()
			.at("/access_token")
			.asString();
	}

	public String name() {
		return name;
	}

	public String token() {
		return token;
	}

	public Answer get(Part part, String path) {
		return send(to(part, path).GET());
	}

	/** Asks for a change, as a new request. */
	public Answer post(Part part, String path, Object body) {
		return post(part, path, UUID.randomUUID().toString(), body);
	}

	/**
	 * Asks for a change under a key of the caller's: the same key and body again is the
	 * same request.
	 */
	public Answer post(Part part, String path, String idempotencyKey, Object body) {
		return send(to(part, path).header("Content-Type", "application/json")
			.header("Idempotency-Key", idempotencyKey)
			.POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	public Answer put(Part part, String path, Object body) {
		return send(to(part, path).header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
	}

	private HttpRequest.Builder to(Part part, String path) {
		return HttpRequest.newBuilder(ports.uri(part).resolve(path)).header("Authorization", "Bearer " + token);
	}

	private Answer send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = courier.send(request.timeout(TIMEOUT).build());
			JsonNode body = response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
			return new Answer(response.statusCode(), body);
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
