package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;

/** A client of a service on behalf of one person, or of nobody. */
public final class Http {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final URI base;

	private final Map<String, String> headers;

	private Http(URI base, Map<String, String> headers) {
		this.base = base;
		this.headers = headers;
	}

	/**
	 * @param token null for nobody
	 */
	static Http of(URI base, @Nullable String token) {
		return new Http(base, token == null ? Map.of() : Map.of("Authorization", "Bearer " + token));
	}

	/** The same client with one header more, or another value of one. */
	public Http with(String header, String value) {
		Map<String, String> more = new LinkedHashMap<>(headers);
		more.put(header, value);
		return new Http(base, more);
	}

	public Answer get(String path) {
		return send("GET", path, null);
	}

	/** Sends a body as JSON under an idempotency key of its own, unless one is set. */
	public Answer post(String path, Object body) {
		return change("POST", path, body);
	}

	/** Sends no body, under an idempotency key of its own, unless one is set. */
	public Answer post(String path) {
		return change("POST", path, null);
	}

	/** Sends a body under this idempotency key. */
	public Answer post(String path, Object body, String idempotencyKey) {
		return with("Idempotency-Key", idempotencyKey).post(path, body);
	}

	public Answer put(String path, Object body) {
		return change("PUT", path, body);
	}

	public Answer delete(String path) {
		return change("DELETE", path, null);
	}

	private Answer change(String method, String path, @Nullable Object body) {
		Http keyed = headers.containsKey("Idempotency-Key") ? this
				: with("Idempotency-Key", UUID.randomUUID().toString());
		return keyed.send(method, path, body);
	}

	/**
	 * Sends exactly this.
	 * @param body a text is sent as it is, anything else as JSON
	 */
	public Answer send(String method, String path, @Nullable Object body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
		headers.forEach(request::setHeader);
		if (body == null) {
			request.method(method, HttpRequest.BodyPublishers.noBody());
		}
		else {
			String json = body instanceof String text ? text : Json.strict().writeValueAsString(body);
			request.method(method, HttpRequest.BodyPublishers.ofString(json));
			if (!headers.containsKey("Content-Type")) {
				request.setHeader("Content-Type", "application/json");
			}
		}
		try {
			HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.body(), response);
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
	}

}
