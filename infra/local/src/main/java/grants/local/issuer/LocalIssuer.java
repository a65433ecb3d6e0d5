package grants.local.issuer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import grants.runtime.autoconfigure.RuntimeAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * The OpenID Connect issuer of the local platform: authorization code flow with PKCE for
 * browsers, and a token for the asking for {@code curl}, the tour and the tests. In
 * production any OpenID Connect provider takes its place.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = RuntimeAutoConfiguration.class)
@Import({ LocalTokens.class, LoginPage.class })
public class LocalIssuer {

	static final Duration TOKEN_LIFE = Duration.ofHours(8);

	@Bean
	SeededUsers seededUsers() {
		return SeededUsers.load();
	}

	@Bean
	JWKSource<SecurityContext> signingKeys(@Value("${issuer.key-file}") Path keyFile) {
		return new ImmutableJWKSet<>(new JWKSet(SigningKey.in(keyFile)));
	}

	@Bean
	JwtEncoder jwtEncoder(JWKSource<SecurityContext> keys) {
		return new NimbusJwtEncoder(keys);
	}

	/** The issuer's own reading of its tokens, for its user-info endpoint. */
	@Bean
	JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
		return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
	}

	@Bean
	AuthorizationServerSettings settings(@Value("${issuer.url}") String url) {
		return AuthorizationServerSettings.builder().issuer(url).build();
	}

	@Bean
	RegisteredClientRepository clients(@Value("${issuer.portal-url}") String portalUrl) {
		return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
			.clientId("portal")
			.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(portalUrl + "/login/oauth2/code/grants")
			.postLogoutRedirectUri(portalUrl + "/signed-out")
			.scope(OidcScopes.OPENID)
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.tokenSettings(TokenSettings.builder().accessTokenTimeToLive(TOKEN_LIFE).build())
			.build());
	}

	@Bean
	OAuth2TokenCustomizer<JwtEncodingContext> claimsOfSeededUsers(SeededUsers users) {
		return context -> Optional.ofNullable(context.<Authentication>getPrincipal())
			.flatMap(person -> users.named(person.getName()))
			.ifPresent(user -> {
				if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
					LocalTokens.introduce(user, context.getClaims());
				}
				else {
					LocalTokens.describe(user, context.getClaims());
				}
			});
	}

	@Bean
	UserDetailsService logins(SeededUsers users) {
		return new InMemoryUserDetailsManager(users.all()
			.stream()
			.map(user -> User.withUsername(user.name()).password("{noop}" + user.name()).authorities(List.of()).build())
			.toList());
	}

	@Bean
	@Order(1)
	SecurityFilterChain protocol(HttpSecurity http) {
		OAuth2AuthorizationServerConfigurer server = new OAuth2AuthorizationServerConfigurer();
		http.securityMatcher(server.getEndpointsMatcher())
			.with(server, s -> s.oidc(Customizer.withDefaults()))
			.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
			.exceptionHandling(e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")));
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http) {
		http.authorizeHttpRequests(
				requests -> requests.requestMatchers("/local/**", "/actuator/health", "/login", LoginPage.STYLE)
					.permitAll()
					.anyRequest()
					.authenticated())
			.csrf(csrf -> csrf.ignoringRequestMatchers("/local/**"))
			// the password is the name, so one field, or one button, is both
			.formLogin(login -> login.loginPage("/login").passwordParameter("username"));
		return http.build();
	}

}
