package grants.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ExecutionException;

import grants.local.log.Proofs;

/**
 * The whole platform on this machine: store, broker, bank, issuer and all services,
 * listening on loopback only.
 */
public final class Platform implements AutoCloseable {

	private final Options options;

	private final Home home;

	private final Infrastructure infrastructure;

	private final Map<Part, RunningPart> running = new EnumMap<>(Part.class);

	private Platform(Options options, Home home, Infrastructure infrastructure) {
		this.options = options;
		this.home = home;
		this.infrastructure = infrastructure;
	}

	/**
	 * Returns when everything answers as healthy.
	 * @throws PlatformRefused if the folder is in use or a port is taken; nothing is left
	 * running then
	 */
	public static Platform start(Options options) {
		Logs.keepBootOut();
		Home home = Home.open(options.home());
		Platform platform;
		try {
			options.ports().requireFree();
			platform = new Platform(options, home, Infrastructure.start(home, options.ports()));
		}
		catch (RuntimeException ex) {
			home.close();
			throw ex;
		}
		try {
			platform.startParts();
			return platform;
		}
		catch (RuntimeException ex) {
			platform.close();
			throw ex;
		}
	}

	private void startParts() {
		new Proofs(options.home()).prepare();
		List<Part> parts = new ArrayList<>(Part.services());
		parts.addFirst(Part.ISSUER);
		Map<Part, Future<RunningPart>> starting = new EnumMap<>(Part.class);
		// Two at a time: starting is bound by the processor, and small machines have two.
		try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
			parts.forEach(part -> starting.put(part, starters.submit(() -> start(part))));
		}
		List<Throwable> failures = new ArrayList<>();
		starting.forEach((part, future) -> {
			try {
				running.put(part, future.get());
			}
			catch (ExecutionException ex) {
				failures.add(ex.getCause());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		if (!failures.isEmpty()) {
			throw new CompletionException("the platform could not start", failures.getFirst());
		}
		infrastructure.openBank(uri(Part.DISBURSEMENT));
		for (Part part : Part.services()) {
			Health.await(uri(part), () -> isAlive(part));
		}
	}

	private boolean isAlive(Part part) {
		return !(running.get(part) instanceof OwnProcess process) || process.isAlive();
	}

	private RunningPart start(Part part) {
		boolean ownProcess = options.processes() && part != Part.ISSUER;
		return ownProcess ? OwnProcess.start(part, argumentsOf(part), home) : InProcess.start(part, argumentsOf(part));
	}

	private List<String> argumentsOf(Part part) {
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=" + options.ports().of(part), "--server.address=127.0.0.1"));
		if (part == Part.ISSUER) {
			arguments.add("--issuer.url=" + uri(Part.ISSUER));
			arguments.add("--issuer.key-file=" + home.resolve("issuer-key.json"));
			arguments.add("--issuer.portal-url=http://127.0.0.1:" + options.ports().base());
			return arguments;
		}
		arguments.addAll(List.of("--grants.local=true", "--grants.mongodb.uri=" + infrastructure.storeUri(),
				"--grants.mongodb.embedded=" + infrastructure.storeIsEmbedded(),
				"--grants.keys.master-keys=" + Infrastructure.masterKeys(home).toAbsolutePath(),
				"--grants.kafka.bootstrap-servers=" + infrastructure.bootstrapServers(),
				"--grants.security.issuer=" + uri(Part.ISSUER)));
		arguments.addAll(new Proofs(options.home()).arguments(part.label()));
		options.start().ifPresent(start -> arguments.add("--grants.local-start=" + start));
		return arguments;
	}

	private URI uri(Part part) {
		return options.ports().uri(part);
	}

	/** Of the document store. */
	public String storeUri() {
		return infrastructure.storeUri();
	}

	public Options options() {
		return options;
	}

	/**
	 * Kills a service that runs as a process of its own, without warning, and starts it
	 * again.
	 * @throws IllegalStateException if it runs in this JVM
	 */
	public void killAndRestart(Part part) {
		if (!(running.get(part) instanceof OwnProcess process)) {
			throw new IllegalStateException(part + " runs in this JVM");
		}
		process.kill();
		running.put(part, start(part));
		Health.await(uri(part), () -> isAlive(part));
	}

	/** Stops the services first, then what they stand on. */
	@Override
	public void close() {
		new ArrayList<>(running.values()).reversed().forEach(RunningPart::close);
		infrastructure.close();
		home.close();
	}

}
