package grants.runtime.web;

import java.io.IOException;
import java.util.Set;

import grants.kernel.Text;
import grants.runtime.GrantsProperties;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Everything needs a token, but for what is public. Who may do what inside is decided by
 * controllers and aggregates, by role and by tie, not by paths.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private static final String[] ALWAYS_PUBLIC = { "/actuator/health", "/actuator/health/**", "/v3/api-docs",
			"/v3/api-docs/**", "/v3/api-docs.yaml" };

	@Bean
	JwtDecoder jwtDecoder(GrantsProperties properties) {
		return Tokens.decoder(properties.security().issuer(), properties.security().audience());
	}

	@Bean
	SecurityFilterChain doors(HttpSecurity http, GrantsProperties properties) {
		// a bearer token is not sent by a browser on its own
		http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests(requests -> {
				requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
				requests.requestMatchers(ALWAYS_PUBLIC).permitAll();
				requests.requestMatchers(properties.security().publicPaths().toArray(String[]::new)).permitAll();
				if (properties.local()) {
					requests.requestMatchers("/local/**").access((_, at) -> fromThisMachine(at.getRequest()));
				}
				requests.anyRequest().access((who, what) -> mayEnter(who.get(), what.getRequest()));
			})
			.oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {
			}).authenticationEntryPoint(SecurityConfiguration::unauthenticated).withObjectPostProcessor(failures()))
			.exceptionHandling(refused -> refused.authenticationEntryPoint(SecurityConfiguration::unauthenticated)
				.accessDeniedHandler(SecurityConfiguration::denied));
		return http.build();
	}

	private static AuthorizationDecision mayEnter(Authentication who, HttpServletRequest request) {
		if (!(who instanceof JwtAuthenticationToken token)) {
			return new AuthorizationDecision(false);
		}
		request.setAttribute(RequestLog.SUBJECT, Tokens.subjectOf(token.getToken()));
		boolean person = Tokens.isPerson(token.getToken());
		boolean reading = READING.contains(request.getMethod());
		if (request.getRequestURI().startsWith("/actuator")) {
			return new AuthorizationDecision(reading && (!person || Tokens.has(Role.ADMINISTRATOR, token.getToken())));
		}
		return new AuthorizationDecision(person || reading);
	}

	private static AuthorizationDecision fromThisMachine(HttpServletRequest request) {
		return new AuthorizationDecision(Loopback.isLoopback(request.getRemoteAddr()));
	}

	private static void unauthenticated(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException why) throws IOException {
		new BearerTokenAuthenticationEntryPoint().commence(request, response, why);
		ProblemWriter.write(Problem.unauthenticated(), response);
	}

	private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException {
		ProblemWriter.write(Problem.forbidden(
				Text.of("服务账号不得办理任何变更，须由本人登录办理", "no service account may change anything: a person has to do it")),
				response);
	}

	/** An issuer that can't be reached is our trouble, not a bad token. */
	private static ObjectPostProcessor<BearerTokenAuthenticationFilter> failures() {
		return new ObjectPostProcessor<>() {
			@Override
			public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
				filter.setAuthenticationFailureHandler((request, response, why) -> {
					if (why instanceof AuthenticationServiceException) {
						LOG.warn("a token can't be checked: {}", why.getMessage());
						ProblemWriter.write(Problem.unavailable(), response);
					}
					else {
						unauthenticated(request, response, why);
					}
				});
				return filter;
			}
		};
	}

}
