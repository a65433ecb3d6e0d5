package grants.portal.session;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import grants.kernel.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Who has signed in, by the identity provider's word: for what is shown. What the person
 * may do, the services decide by the access token.
 *
 * @param subject opaque id
 * @param organisations social credit codes, in order
 */
public record Person(String subject, Text name, Set<String> roles, List<String> organisations, List<String> bureaus,
		List<String> treasuries) {

	/** Who sends the request that is being answered; empty if not signed in. */
	public static Optional<Person> current() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	static Optional<Person> of(@Nullable Authentication authentication) {
		return authentication != null && authentication.isAuthenticated()
				&& authentication.getPrincipal() instanceof OidcUser user ? Optional.of(of(user.getClaims(), user))
						: Optional.empty();
	}

	private static Person of(Map<String, Object> claims, OidcUser user) {
		String subject = Objects.requireNonNull(user.getSubject(), "an ID token names its subject");
		String name = claims.get("name") instanceof String zh ? zh : subject;
		String english = claims.get("name#en") instanceof String en ? en : name;
		return new Person(subject, Text.of(name, english), Set.copyOf(names(claims, "roles")),
				names(claims, "organisations"), names(claims, "bureaus"), names(claims, "treasuries"));
	}

	private static List<String> names(Map<String, Object> claims, String claim) {
		return claims.get(claim) instanceof Iterable<?> values ? inOrder(values) : List.of();
	}

	private static List<String> inOrder(Iterable<?> values) {
		Set<String> names = new TreeSet<>();
		values.forEach(value -> names.add(String.valueOf(value)));
		return List.copyOf(names);
	}

	/**
	 * The organisation that an applicant works for.
	 * @param asked one that was chosen, null if none was
	 * @throws NotYours if it is none of the person's, or there is none
	 */
	public String organisation(@Nullable String asked) {
		if (asked == null) {
			return organisations.stream().findFirst().orElseThrow(NotYours::new);
		}
		if (!organisations.contains(asked)) {
			throw new NotYours();
		}
		return asked;
	}

	/** The person does not act for the organisation. */
	public static final class NotYours extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotYours() {
			super("not an organisation of this person", null, false, false);
		}

	}

}
