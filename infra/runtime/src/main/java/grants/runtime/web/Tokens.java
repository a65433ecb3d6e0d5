package grants.runtime.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Which tokens are accepted: signed by the issuer, for our audience, naming a subject,
 * and not expired by the real clock, whatever the platform's clock says.
 */
final class Tokens {

	/**
	 * Subjects of tokens that no person stands behind. Whatever the issuer writes into
	 * them, they carry no role and belong to no organisation, bureau or treasury, and
	 * requests that change something are refused: no service account can approve
	 * anything.
	 */
	private static final String SERVICE_ACCOUNT_PREFIX = "service-";

	private Tokens() {
	}

	/**
	 * Asks the issuer for its keys when the first token arrives, and again until it
	 * answers: a service starts before its issuer is up.
	 */
	static JwtDecoder decoder(URI issuer, String audience) {
		JwtDecoder decoding = new SupplierJwtDecoder(() -> {
			NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(issuer.toString()).build();
			decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(notExpired(),
					new JwtIssuerValidator(issuer.toString()),
					new JwtClaimValidator<Object>(JwtClaimNames.AUD, aud -> names(aud, audience)),
					new JwtClaimValidator<Object>(JwtClaimNames.SUB, sub -> sub instanceof String s && !s.isBlank())));
			return decoder;
		});
		return token -> {
			try {
				return decoding.decode(token);
			}
			catch (JwtDecoderInitializationException e) {
				// else it would count as our bug
				throw new JwtException("the issuer " + issuer + " does not answer", e);
			}
		};
	}

	private static JwtTimestampValidator notExpired() {
		JwtTimestampValidator validator = new JwtTimestampValidator();
		validator.setAllowEmptyExpiryClaim(false);
		return validator;
	}

	private static boolean names(Object audiences, String audience) {
		return audiences instanceof Iterable<?> all ? contains(all, audience) : audience.equals(audiences);
	}

	private static boolean contains(Iterable<?> all, String audience) {
		for (Object one : all) {
			if (audience.equals(one)) {
				return true;
			}
		}
		return false;
	}

	static boolean has(Role role, Jwt token) {
		List<String> roles = token.getClaimAsStringList("roles");
		return roles != null && roles.contains(role.wireName());
	}

	static String subjectOf(Jwt token) {
		return Objects.requireNonNull(token.getSubject(), "the decoder accepts no token without a subject");
	}

	static boolean isPerson(Jwt token) {
		return !subjectOf(token).startsWith(SERVICE_ACCOUNT_PREFIX);
	}

}
