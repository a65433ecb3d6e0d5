package grants.local;

import java.nio.file.Path;
import java.util.List;

import grants.embedded.Broker;
import grants.embedded.DocumentServer;
import grants.embedded.Durability;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts parts in this JVM. */
final class InProcess {

	private InProcess() {
	}

	/**
	 * @param arguments of the store: its file and port; of the broker: its folder, port
	 * and controller's port; of all others: those of a Spring Boot application
	 */
	static RunningPart start(Part part, List<String> arguments) {
		return switch (part) {
			case STORE -> DocumentServer.open(Path.of(arguments.get(0)), Integer.parseInt(arguments.get(1)),
					Durability.WRITE)::close;
			case BROKER -> Broker.start(Path.of(arguments.get(0)), Integer.parseInt(arguments.get(1)),
					Integer.parseInt(arguments.get(2)))::close;
			default -> context(part, arguments)::close;
		};
	}

	private static ConfigurableApplicationContext context(Part part, List<String> arguments) {
		// A configuration file of its own name each: the parts share one class path.
		return new SpringApplicationBuilder(part.application())
			.properties("spring.config.name=" + part.label(), "spring.main.register-shutdown-hook=false",
					"spring.jmx.enabled=false")
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(arguments.toArray(String[]::new));
	}

}
