package grants.portal.session;

import java.util.Optional;

import grants.portal.services.Token;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The access token in the session, renewed by the provider where it gives means to. It
 * never reaches the browser.
 */
final class SessionToken implements Token {

	private final OAuth2AuthorizedClientManager clients;

	SessionToken(OAuth2AuthorizedClientManager clients) {
		this.clients = clients;
	}

	@Override
	public Optional<String> current() {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		if (!(person instanceof OAuth2AuthenticationToken)
				|| !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
			return Optional.empty();
		}
		OAuth2AuthorizeRequest.Builder request = OAuth2AuthorizeRequest.withClientRegistrationId(Provider.ID)
			.principal(person)
			.attribute(HttpServletRequest.class.getName(), web.getRequest());
		HttpServletResponse response = web.getResponse();
		if (response != null) {
			request.attribute(HttpServletResponse.class.getName(), response);
		}
		try {
			OAuth2AuthorizedClient client = clients.authorize(request.build());
			return Optional.ofNullable(client).map(c -> c.getAccessToken().getTokenValue());
		}
		catch (OAuth2AuthorizationException ex) {
			// the provider gives no further token: the service asks for a login
			return Optional.empty();
		}
	}

}
