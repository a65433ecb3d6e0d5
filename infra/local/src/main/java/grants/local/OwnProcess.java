package grants.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A part that runs in a JVM of its own. The child ends when its standard input ends: a
 * launcher that is killed leaves no process behind.
 */
final class OwnProcess implements RunningPart {

	private static final int STOP_SECONDS = 20;

	private final Process process;

	private OwnProcess(Process process) {
		this.process = process;
	}

	static OwnProcess start(Part part, List<String> arguments, Home home) {
		List<String> command = PlatformProcess.java("-Xmx192m", OwnProcess.class);
		command.addAll(List.of(part.name(), home.resolve("").toString()));
		command.addAll(arguments);
		try {
			return new OwnProcess(new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(
						ProcessBuilder.Redirect.appendTo(home.resolve("logs/" + part.label() + ".out").toFile()))
				.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start a process for " + part, ex);
		}
	}

	/** The child's side. */
	public static void main(String... arguments) throws IOException {
		Part part = Part.valueOf(arguments[0]);
		Logs.into(Path.of(arguments[1]), part.label());
		Logs.keepBootOut();
		RunningPart running = InProcess.start(part, List.of(arguments).subList(2, arguments.length));
		Runtime.getRuntime().addShutdownHook(new Thread(running::close, "stop-" + part.label()));
		while (System.in.read() >= 0) {
			continue;
		}
		// A launcher that was killed took store and broker with it: nothing to wait for.
		Thread.ofPlatform().daemon().start(() -> haltAfter(Duration.ofSeconds(STOP_SECONDS)));
		System.exit(0);
	}

	private static void haltAfter(Duration patience) {
		try {
			Thread.sleep(patience);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Runtime.getRuntime().halt(1);
	}

	/** Ends it as a power cut would: SIGKILL. */
	void kill() {
		try {
			process.destroyForcibly().waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	boolean isAlive() {
		return process.isAlive();
	}

	@Override
	public void close() {
		try {
			process.getOutputStream().close();
			if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
