package grants.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The platform in a JVM of its own, as the README's command starts it: for those who kill
 * it, pause it or measure it from outside.
 */
public final class PlatformProcess {

	/**
	 * For a platform that starts fast and stays small, as on a developer's machine; a
	 * server wants the JVM's own choices. The pom of this module says the same.
	 */
	private static final List<String> SMALL = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders",
			"-XX:TieredStopAtLevel=1", "-XX:MetaspaceSize=128m", "-XX:ReservedCodeCacheSize=128m",
			"-XX:+ExitOnOutOfMemoryError", "--sun-misc-unsafe-memory-access=allow",
			"--enable-native-access=ALL-UNNAMED");

	private PlatformProcess() {
	}

	/** Ready to be started; what it prints goes where the caller says. */
	public static ProcessBuilder of(Options options) {
		List<String> command = java("-Xmx320m", Main.class);
		command.addAll(options.arguments());
		return new ProcessBuilder(command).redirectErrorStream(true);
	}

	/**
	 * The command for a small JVM with this one's class path, to be followed by
	 * arguments.
	 */
	static List<String> java(String heap, Class<?> main) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add(heap);
		command.addAll(SMALL);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		return command;
	}

}
