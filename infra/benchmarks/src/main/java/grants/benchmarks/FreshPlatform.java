package grants.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import grants.local.Health;
import grants.local.Options;
import grants.local.Part;
import grants.local.PlatformProcess;
import grants.local.Ports;

/**
 * A local platform in a process of its own with nothing in it, gone when it is closed.
 */
final class FreshPlatform implements AutoCloseable {

	private static final int STOP_SECONDS = 30;

	private final Path home;

	private final Ports ports;

	private final Process process;

	private final long startMilliseconds;

	private FreshPlatform(Path home, Ports ports, Process process, long startMilliseconds) {
		this.home = home;
		this.ports = ports;
		this.process = process;
		this.startMilliseconds = startMilliseconds;
	}

	/** Returns when all services and the portal are healthy. */
	static FreshPlatform start() throws IOException {
		Path home = Files.createTempDirectory("grants-figures");
		Ports ports = Ports.free();
		long begin = System.nanoTime();
		Process process = PlatformProcess.of(new Options(home, ports, false, Optional.empty()))
			.redirectOutput(home.resolve("out.txt").toFile())
			.start();
		for (Part part : Part.services()) {
			Health.await(part, ports.uri(part), process::isAlive);
		}
		Health.await(Part.PORTAL, ports.uri(Part.PORTAL), process::isAlive);
		return new FreshPlatform(home, ports, process, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
	}

	Ports ports() {
		return ports;
	}

	/** From the start of the process until all were healthy. */
	long startMilliseconds() {
		return startMilliseconds;
	}

	long residentMegabytes() throws IOException {
		String line = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
			.stream()
			.filter(each -> each.startsWith("VmRSS:"))
			.findFirst()
			.orElseThrow();
		return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
	}

	@Override
	public void close() throws IOException {
		process.destroy();
		try {
			if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
		try (Stream<Path> files = Files.walk(home)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

}
