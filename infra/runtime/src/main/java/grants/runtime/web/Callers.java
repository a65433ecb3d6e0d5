package grants.runtime.web;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Caller} that the token vouches for. */
final class Callers implements HandlerMethodArgumentResolver {

	static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Caller.class;
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (!(authentication instanceof JwtAuthenticationToken token)) {
			throw new AuthenticationCredentialsNotFoundException("no token");
		}
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		return of(token.getToken(), request.getHeader(IDEMPOTENCY_KEY), Correlation.of(request));
	}

	static Caller of(Jwt token, @Nullable String idempotencyKey, String correlation) {
		String subject = Tokens.subjectOf(token);
		boolean person = Tokens.isPerson(token);
		return new Caller(subject, person ? roles(token) : Set.of(), names(token, "organisations", person),
				names(token, "bureaus", person), names(token, "treasuries", person), idempotencyKey, correlation);
	}

	/** A role that this version does not know gives no right. */
	private static Set<Role> roles(Jwt token) {
		Set<String> names = names(token, "roles", true);
		Set<Role> roles = EnumSet.noneOf(Role.class);
		for (Role role : Role.values()) {
			if (names.contains(role.wireName())) {
				roles.add(role);
			}
		}
		return Set.copyOf(roles);
	}

	private static Set<String> names(Jwt token, String claim, boolean person) {
		List<String> names = person ? token.getClaimAsStringList(claim) : null;
		return names == null ? Set.of() : Set.copyOf(new HashSet<>(names));
	}

}
