package grants.local;

import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the platform is to run on this machine.
 *
 * @param home folder of all data; a restart with the same folder goes on where it was
 * @param ports where everything listens, on loopback
 * @param processes whether every service, the store and the broker run as processes of
 * their own instead of all in this JVM
 * @param start what the movable clock shows at the very first start of this home; empty
 * for the real time
 */
public record Options(Path home, Ports ports, boolean processes, Optional<Instant> start) {

	private static final Path STANDARD_HOME = Path.of(".data/local");

	/**
	 * Reads the command line; Maven hands all of a person's arguments over as one.
	 * @throws PlatformRefused on an argument that it does not know
	 */
	static Options parse(String... arguments) {
		Options options = new Options(STANDARD_HOME, Ports.STANDARD, false, Optional.empty());
		for (String argument : String.join(" ", arguments).trim().split("\\s+")) {
			options = argument.isEmpty() ? options : options.with(argument);
		}
		return options;
	}

	/** The command line that says the same. */
	List<String> arguments() {
		List<String> arguments = new ArrayList<>(List.of("--home=" + home, "--ports=" + ports.base()));
		if (processes) {
			arguments.add("--processes");
		}
		start.ifPresent(instant -> arguments.add("--start=" + instant));
		return arguments;
	}

	private Options with(String argument) {
		String value = argument.substring(argument.indexOf('=') + 1);
		if (argument.equals("--processes")) {
			return new Options(home, ports, true, start);
		}
		if (argument.startsWith("--home=") && !value.isBlank()) {
			return new Options(Path.of(value), ports, processes, start);
		}
		if (argument.matches("--ports=\\d{1,5}")) {
			return new Options(home, new Ports(Integer.parseInt(value)), processes, start);
		}
		if (argument.startsWith("--start=")) {
			try {
				return new Options(home, ports, processes, Optional.of(Instant.parse(value)));
			}
			catch (DateTimeParseException ex) {
				throw new PlatformRefused("--start 需要形如 2023-02-01T01:00:00Z 的时刻：" + value,
						"--start takes an instant such as 2023-02-01T01:00:00Z, not " + value);
			}
		}
		throw new PlatformRefused("不认识的参数 " + argument + "；可用：--processes --home=<目录> --ports=<起点> --start=<时刻>",
				"unknown argument " + argument
						+ "; known: --processes --home=<folder> --ports=<base> --start=<instant>");
	}

}
