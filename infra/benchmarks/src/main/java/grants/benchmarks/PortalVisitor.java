package grants.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that shows nothing: pages, forms and cookies. */
final class PortalVisitor {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\"\\s+value=\"([^\"]*)\"");

	private final URI portal;

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	PortalVisitor(URI portal) {
		this.portal = portal;
	}

	/**
	 * A page that has come.
	 *
	 * @param at where redirects have led to
	 * @param nanos from the request to the last byte
	 */
	record Seen(String path, URI at, String html, int bytes, long nanos) {
	}

	PortalVisitor signIn(String user) throws IOException, InterruptedException {
		Seen login = get("/account/start");
		Map<String, String> fields = hidden(login.html());
		fields.put("username", user);
		seen("login", HttpRequest.newBuilder(login.at().resolve("/login")), fields);
		return this;
	}

	/**
	 * @throws IllegalStateException if it is not there
	 */
	Seen get(String path) throws IOException, InterruptedException {
		return seen(path, HttpRequest.newBuilder(portal.resolve(path)).GET());
	}

	/** Sends the form of a page that has this action, as it stands there. */
	Seen send(Seen page, String action) throws IOException, InterruptedException {
		int from = page.html().indexOf("action=\"" + action + "\"");
		String form = page.html().substring(from, page.html().indexOf("</form>", from));
		return seen(action, HttpRequest.newBuilder(portal.resolve(action)), hidden(form));
	}

	private Seen seen(String what, HttpRequest.Builder to, Map<String, String> fields)
			throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map(field -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
		return seen(what, to.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private Seen seen(String what, HttpRequest.Builder request) throws IOException, InterruptedException {
		long begin = System.nanoTime();
		HttpResponse<byte[]> answer = browser.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
		long nanos = System.nanoTime() - begin;
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(what + ": " + answer.statusCode());
		}
		return new Seen(what, answer.uri(), new String(answer.body(), UTF_8), answer.body().length, nanos);
	}

	private static Map<String, String> hidden(String html) {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher hidden = HIDDEN.matcher(html);
		while (hidden.find()) {
			fields.putIfAbsent(hidden.group(1), hidden.group(2));
		}
		return fields;
	}

}
