package grants.local.issuer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import grants.kernel.InvalidValue;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives a token of a seeded user to whoever asks on this machine:
 * {@code curl -d user=... .../local/token}.
 */
@RestController
class LocalTokens {

	private final SeededUsers users;

	private final JwtEncoder encoder;

	private final String issuer;

	LocalTokens(SeededUsers users, JwtEncoder encoder, @Value("${issuer.url}") String issuer) {
		this.users = users;
		this.encoder = encoder;
		this.issuer = issuer;
	}

	@GetMapping("/local/users")
	List<SeededUser> users() {
		return List.copyOf(users.all());
	}

	/**
	 * @param organisation lets the user act for this social credit code instead of the
	 * seeded ones: as many made-up enterprises as somebody needs
	 */
	@PostMapping("/local/token")
	ResponseEntity<?> token(@RequestParam String user, @RequestParam(required = false) @Nullable String organisation) {
		return users.named(user)
			.map(seeded -> organisation == null ? seeded : seeded.of(SocialCreditCode.parse(organisation)))
			.<ResponseEntity<?>>map(seeded -> ResponseEntity.ok(Map.of("access_token", mint(seeded), "token_type",
					"Bearer", "expires_in", LocalIssuer.TOKEN_LIFE.toSeconds())))
			.orElseGet(() -> ResponseEntity
				.of(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
						"没有这个本地用户，名单见 /local/users / no such local user; GET /local/users lists them: " + user))
				.build());
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidValue value) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, value.because().toString());
	}

	private String mint(SeededUser user) {
		Instant now = Instant.now();
		JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
			.issuer(issuer)
			.issuedAt(now)
			.expiresAt(now.plus(LocalIssuer.TOKEN_LIFE));
		describe(user, claims);
		return encoder.encode(JwtEncoderParameters.from(claims.build())).getTokenValue();
	}

	/** What a token says about a person, and all that the services ever learn. */
	static void describe(SeededUser user, JwtClaimsSet.Builder claims) {
		who(user, claims).audience(List.of("grants"));
	}

	/** What an ID token says about a person, to the portal alone. */
	static void introduce(SeededUser user, JwtClaimsSet.Builder claims) {
		who(user, claims).claim("name", user.can().zh()).claim("name#en", user.can().en());
	}

	private static JwtClaimsSet.Builder who(SeededUser user, JwtClaimsSet.Builder claims) {
		return claims.subject(user.subject())
			.claim("roles", List.copyOf(user.roles()))
			.claim("organisations", List.copyOf(user.organisations()))
			.claim("bureaus", List.copyOf(user.bureaus()))
			.claim("treasuries", List.copyOf(user.treasuries()));
	}

}
