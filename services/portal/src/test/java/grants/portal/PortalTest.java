package grants.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import grants.portal.services.Token;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A test of the portal between a made-up browser and made-up services. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Portal.class,
		properties = { "spring.config.name=portal", "grants.portal.services.read-timeout=3s",
				"grants.portal.local=true" })
@Import(PortalTest.Setting.class)
public @interface PortalTest {

	/** What surrounds the portal. */
	@TestConfiguration(proxyBeanMethods = false)
	class Setting {

		@Bean(destroyMethod = "close")
		FakeServices fakeServices() {
			return new FakeServices();
		}

		@Bean
		DynamicPropertyRegistrar addresses(FakeServices services) {
			return registry -> List.of("application", "review", "disbursement", "clawback", "audit")
				.forEach(name -> registry.add("grants.portal.services." + name, () -> services.address(name)));
		}

		@Bean
		@Primary
		Token testToken() {
			return () -> Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
				.filter(OAuth2AuthenticationToken.class::isInstance)
				.map(person -> "token-of-" + person.getName());
		}

		@Bean
		@Primary
		MovableTime movableTime() {
			return new MovableTime();
		}

		@Bean
		MockMvc browser(WebApplicationContext context) {
			return MockMvcBuilders.webAppContextSetup(context)
				.apply(SecurityMockMvcConfigurers.springSecurity())
				.build();
		}

	}

	/** The real time, as far as the portal knows. */
	class MovableTime implements InstantSource {

		private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:00:00Z"));

		@Override
		public Instant instant() {
			return now.get();
		}

		public void moveTo(Instant instant) {
			now.set(instant);
		}

	}

}
