package grants.portal.session;

import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.stream.Stream;

import grants.portal.services.Token;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.DisableEncodeUrlFilter;

/** Login by OpenID Connect, sessions, and what browsers are told to refuse. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	@Bean
	Provider provider(PortalProperties properties) {
		return new Provider(properties);
	}

	@Bean
	HttpSessionOAuth2AuthorizedClientRepository authorizedClients() {
		return new HttpSessionOAuth2AuthorizedClientRepository();
	}

	@Bean
	Token token(Provider provider, HttpSessionOAuth2AuthorizedClientRepository clients) {
		DefaultOAuth2AuthorizedClientManager manager = new DefaultOAuth2AuthorizedClientManager(provider, clients);
		manager.setAuthorizedClientProvider(
				OAuth2AuthorizedClientProviderBuilder.builder().authorizationCode().refreshToken().build());
		return new SessionToken(manager);
	}

	@Bean
	SecurityFilterChain pages(HttpSecurity http, PortalProperties properties, Provider provider,
			HttpSessionOAuth2AuthorizedClientRepository clients, InstantSource clock) {
		SessionLife life = new SessionLife(properties.session(), clock);
		Doors doors = new Doors(life);
		OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(provider);
		signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
		http.addFilterBefore(life, DisableEncodeUrlFilter.class)
			.requestCache(cache -> cache.requestCache(new NullRequestCache()))
			.authorizeHttpRequests(requests -> {
				requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
				Area.ofOneRole().forEach((address, role) -> requests.requestMatchers(address).hasAuthority(role));
				for (Area area : Area.values()) {
					requests.requestMatchers(area.path(), area.path() + "/**")
						.hasAnyAuthority(area.roles().toArray(String[]::new));
				}
				requests.requestMatchers("/account", "/account/**").authenticated();
				requests.anyRequest().permitAll();
			})
			.oauth2Login(login -> login.loginPage("/login")
				.clientRegistrationRepository(provider)
				.authorizedClientRepository(clients)
				.userInfoEndpoint(user -> user.userAuthoritiesMapper(roles()))
				.successHandler(doors::enter)
				.failureHandler(doors::failed))
			.logout(logout -> logout.logoutSuccessHandler(signedOut))
			.exceptionHandling(
					refused -> refused.authenticationEntryPoint(doors::askToSignIn).accessDeniedHandler(doors::denied))
			.headers(headers -> headers(headers, properties.issuer()));
		return http.build();
	}

	/** For addresses only: the services decide by the access token. */
	private static GrantedAuthoritiesMapper roles() {
		return authorities -> authorities.stream().flatMap(SecurityConfiguration::roles).distinct().toList();
	}

	private static Stream<GrantedAuthority> roles(GrantedAuthority authority) {
		if (authority instanceof OidcUserAuthority user
				&& user.getIdToken().getClaims().get("roles") instanceof Collection<?> roles) {
			return roles.stream().map(String::valueOf).map(SimpleGrantedAuthority::new);
		}
		return Stream.empty();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers, URI issuer) {
		String provider = issuer.getScheme() + "://" + issuer.getAuthority();
		headers
			// a form that ends in a login or a logout is led on to the provider
			.contentSecurityPolicy(
					csp -> csp.policyDirectives("default-src 'none'; script-src 'self'; style-src 'self'; "
							+ "img-src 'self'; connect-src 'self'; form-action 'self' " + provider
							+ "; base-uri 'none'; frame-ancestors 'none'"))
			.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader(
					permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
			.crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
			.frameOptions(frames -> frames.deny());
	}

}
