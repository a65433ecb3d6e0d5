package grants.local.tour;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Carries requests to the platform and brings the answers back. */
public interface Courier extends AutoCloseable {

	/**
	 * @throws IOException if there is no answer; whether the request was carried out is
	 * not known then
	 */
	HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;

	@Override
	void close();

	/** One that carries everything once. */
	static Courier direct() {
		HttpClient http = HttpClient.newHttpClient();
		return new Courier() {
			@Override
			public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
				return http.send(request, HttpResponse.BodyHandlers.ofString());
			}

			@Override
			public void close() {
				http.close();
			}
		};
	}

}
