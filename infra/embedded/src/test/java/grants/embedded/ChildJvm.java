package grants.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own, with this one's class path, that can be killed as an outage kills
 * it.
 */
final class ChildJvm implements AutoCloseable {

	private final Process process;

	private final String greeting;

	private ChildJvm(Process process, String greeting) {
		this.process = process;
		this.greeting = greeting;
	}

	/** Returns when the child has written its first line. */
	static ChildJvm start(Class<?> main, String... arguments) throws IOException {
		return start(List.of(), List.of(), main, arguments);
	}

	/**
	 * @param before a command that starts the one after it
	 * @param options of the JVM
	 */
	static ChildJvm start(List<String> before, List<String> options, Class<?> main, String... arguments)
			throws IOException {
		Process process = launch(before, options, main, arguments);
		BufferedReader output = process.inputReader();
		String greeting = output.readLine();
		if (greeting == null) {
			throw new IOException(main.getSimpleName() + " ended before it was ready");
		}
		return new ChildJvm(process, greeting);
	}

	/** Returns at once. */
	static Process launch(List<String> before, List<String> options, Class<?> main, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(before);
		command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
				"--sun-misc-unsafe-memory-access=allow"));
		command.addAll(options);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
	}

	long pid() {
		return process.pid();
	}

	/** The first line that the child wrote. */
	String greeting() {
		return greeting;
	}

	/** As {@code kill -9} does. */
	void kill() throws InterruptedException {
		process.destroyForcibly().waitFor();
	}

	/** Asks it to end in order, by the end of its input. */
	void stop() throws IOException, InterruptedException {
		process.getOutputStream().close();
		process.waitFor();
	}

	@Override
	public void close() {
		process.destroyForcibly();
	}

}
