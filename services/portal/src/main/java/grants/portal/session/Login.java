package grants.portal.session;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether people can sign in. */
@Component
public final class Login {

	/** Leads to the identity provider. */
	public static final String START = "/oauth2/authorization/" + Provider.ID;

	private static final Logger LOG = LoggerFactory.getLogger(Login.class);

	private final Provider provider;

	Login(Provider provider) {
		this.provider = provider;
	}

	/** Asks the identity provider, until it has answered once. */
	public boolean isPossible() {
		try {
			return provider.findByRegistrationId(Provider.ID) != null;
		}
		catch (IllegalArgumentException ex) {
			// as the registration says it of an issuer that does not answer
			LOG.warn("the identity provider does not answer: {}", ex.getMessage());
			return false;
		}
	}

}
