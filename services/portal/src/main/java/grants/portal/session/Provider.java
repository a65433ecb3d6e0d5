package grants.portal.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * The identity provider, asked for its endpoints at the first login: the portal starts
 * before it, and the public pages need none.
 */
final class Provider implements ClientRegistrationRepository {

	static final String ID = "grants";

	private final PortalProperties properties;

	private volatile @Nullable ClientRegistration known;

	Provider(PortalProperties properties) {
		this.properties = properties;
	}

	/**
	 * @throws IllegalArgumentException if the provider does not answer
	 */
	@Override
	public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
		if (!registrationId.equals(ID)) {
			return null;
		}
		ClientRegistration registration = known;
		if (registration == null) {
			registration = ask();
			known = registration;
		}
		return registration;
	}

	private ClientRegistration ask() {
		String secret = properties.clientSecret();
		ClientRegistration.Builder registration = ClientRegistrations.fromIssuerLocation(properties.issuer().toString())
			.registrationId(ID)
			.clientId(properties.clientId())
			.scope("openid")
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
		return (secret == null || secret.isBlank()
				? registration.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
				: registration.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
					.clientSecret(secret))
			.build();
	}

}
