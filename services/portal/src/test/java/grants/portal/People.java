package grants.portal;

import java.util.List;

import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Who uses the portal in tests. */
public final class People {

	/** Credit code of an organisation that applicants act for. */
	public static final String ORGANISATION = "91410100MA9F00002F";

	/** Id of a bureau that officers work for. */
	public static final String BUREAU = "finance";

	private People() {
	}

	/** Somebody with these roles. */
	public static Authentication person(String... roles) {
		OidcIdToken token = OidcIdToken.withTokenValue("id-token")
			.subject("person-1")
			.claim("name", "乙置业申报人")
			.claim("name#en", "applicant of Yi")
			.claim("roles", List.of(roles))
			.claim("organisations", List.of(ORGANISATION))
			.claim("bureaus", List.of(BUREAU))
			.claim("treasuries", List.of("city"))
			.build();
		List<SimpleGrantedAuthority> authorities = List.of(roles).stream().map(SimpleGrantedAuthority::new).toList();
		return new OAuth2AuthenticationToken(new DefaultOidcUser(authorities, token), authorities, "grants");
	}

	/** A session in which the person has signed in. */
	public static MockHttpSession session(String... roles) {
		MockHttpSession session = new MockHttpSession();
		session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
				new SecurityContextImpl(person(roles)));
		return session;
	}

}
