package grants.portal;

import java.time.InstantSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/**
 * The web application in front of the services: pages for people, made of what the
 * services' public HTTP APIs say. No rule lives here.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
// on the local platform the services' runtime is on the same class path
@EnableAutoConfiguration(excludeName = "grants.runtime.autoconfigure.RuntimeAutoConfiguration")
@ConfigurationPropertiesScan
@ComponentScan
public class Portal {

	/**
	 * Sessions and tokens live by the real time, whatever the services' clocks say.
	 */
	@Bean
	InstantSource realTime() {
		return InstantSource.system();
	}

	public static void main(String... arguments) {
		System.setProperty("spring.config.name", "portal");
		SpringApplication.run(Portal.class, arguments);
	}

}
