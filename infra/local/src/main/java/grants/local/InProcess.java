package grants.local;

import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A part that runs in this JVM, as a Spring Boot application context of its own. */
final class InProcess implements RunningPart {

	private final ConfigurableApplicationContext context;

	private InProcess(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static InProcess start(Part part, List<String> arguments) {
		// A configuration file of its own name each: the parts share one class path.
		return new InProcess(new SpringApplicationBuilder(part.application())
			.properties("spring.config.name=" + part.label(), "spring.main.register-shutdown-hook=false",
					"spring.jmx.enabled=false")
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(arguments.toArray(String[]::new)));
	}

	@Override
	public void close() {
		context.close();
	}

}
