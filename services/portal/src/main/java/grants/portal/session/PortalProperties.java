package grants.portal.session;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer of the tokens, an OpenID Connect provider
 * @param clientSecret null for a public client, which has PKCE alone
 * @param local whether this is the platform on one machine
 */
@ConfigurationProperties("grants.portal")
public record PortalProperties(URI issuer, String clientId, @Nullable String clientSecret, boolean local,
		Session session) {

	/**
	 * How long a session lasts, by the real time.
	 *
	 * @param idle since the last request
	 * @param absolute since the login
	 */
	public record Session(Duration idle, Duration absolute) {
	}

}
