package grants.runtime.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import grants.runtime.web.Role;

/** An identity provider of one key, on this machine: vouches for whatever a test says. */
public final class TestIssuer implements AutoCloseable {

	private final HttpServer server;

	private final RSAKey key;

	private final URI uri;

	private TestIssuer(HttpServer server, RSAKey key) {
		this.server = server;
		this.key = key;
		this.uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
	}

	/** One for all tests of a JVM. */
	public static TestIssuer shared() {
		return Shared.ISSUER;
	}

	public static TestIssuer start() {
		try {
			return listen(0, new RSAKeyGenerator(2048).keyID("test").generate());
		}
		catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The same issuer again, after it was closed. */
	public TestIssuer reopen() {
		return listen(uri.getPort(), key);
	}

	private static TestIssuer listen(int port, RSAKey key) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
			TestIssuer issuer = new TestIssuer(server, key);
			server.createContext("/.well-known/openid-configuration", at -> answer(at, issuer.configuration()));
			server.createContext("/keys", at -> answer(at, new JWKSet(key.toPublicJWK()).toString()));
			server.start();
			return issuer;
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public URI uri() {
		return uri;
	}

	/** A token as a service expects it, valid for an hour. */
	public String token(Person person) {
		return token(person, _ -> {
		});
	}

	/** A token with something else in it: another audience, an expiry in the past. */
	public String token(Person person, Consumer<JWTClaimsSet.Builder> change) {
		Instant now = Instant.now();
		JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder().issuer(uri().toString())
			.audience("grants")
			.subject(person.subject())
			.jwtID(UUID.randomUUID().toString())
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plus(Duration.ofHours(1))))
			.claim("roles", person.roles().stream().map(Role::wireName).toList())
			.claim("organisations", List.copyOf(person.organisations()))
			.claim("bureaus", List.copyOf(person.bureaus()))
			.claim("treasuries", List.copyOf(person.treasuries()));
		change.accept(claims);
		try {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
					claims.build());
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void close() {
		server.stop(0);
	}

	private String configuration() {
		return """
				{"issuer":"%1$s","jwks_uri":"%1$s/keys","subject_types_supported":["public"]}""".formatted(uri());
	}

	private static void answer(HttpExchange exchange, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	/** Holds the issuer so that a class that only names it starts none. */
	private static final class Shared {

		static final TestIssuer ISSUER = start();

	}

}
