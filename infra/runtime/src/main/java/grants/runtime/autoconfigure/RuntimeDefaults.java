package grants.runtime.autoconfigure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Settings that every service shares; its own configuration overrides each. */
final class RuntimeDefaults implements EnvironmentPostProcessor {

	private static final String RESOURCE = "grants/runtime/defaults.properties";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		try {
			Properties defaults = PropertiesLoaderUtils.loadProperties(new ClassPathResource(RESOURCE));
			environment.getPropertySources().addLast(new PropertiesPropertySource(RESOURCE, defaults));
		}
		catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

}
