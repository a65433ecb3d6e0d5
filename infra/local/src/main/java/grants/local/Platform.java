package grants.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import grants.local.log.Proofs;
import grants.runtime.personal.MasterKeys;
import org.jspecify.annotations.Nullable;

/**
 * The whole platform on this machine: store, broker, bank, issuer, all services and the
 * portal, listening on loopback only. The environment may name a real store and a real
 * broker instead ({@code GRANTS_MONGODB_URI}, {@code GRANTS_KAFKA_BOOTSTRAP_SERVERS}).
 */
public final class Platform implements AutoCloseable {

	private static final @Nullable String REAL_STORE = System.getenv("GRANTS_MONGODB_URI");

	private static final @Nullable String REAL_BROKER = System.getenv("GRANTS_KAFKA_BOOTSTRAP_SERVERS");

	private final Options options;

	private final Home home;

	private final Map<Part, RunningPart> running = new EnumMap<>(Part.class);

	private @Nullable RunningPart bank;

	private Platform(Options options, Home home) {
		this.options = options;
		this.home = home;
	}

	/**
	 * Returns when everything answers as healthy.
	 * @throws PlatformRefused if the folder is in use or a port is taken; nothing is left
	 * running then
	 */
	public static Platform start(Options options) {
		Logs.keepBootOut();
		Platform platform = new Platform(options, Home.open(options.home()));
		try {
			options.ports().requireFree();
			platform.makeKeys();
			platform.start(parts());
			platform.bank = new LocalBank(platform.bootstrapServers(), platform.storeUri(), REAL_STORE == null,
					platform.masterKeys(), platform.uri(Part.DISBURSEMENT));
			return platform;
		}
		catch (RuntimeException ex) {
			platform.close();
			throw ex;
		}
	}

	/** At the first start; elsewhere somebody makes them who answers for them. */
	private void makeKeys() {
		MasterKeys.inHome(masterKeys());
		new Proofs(options.home()).prepare();
	}

	private Path masterKeys() {
		return home.resolve("master-keys").toAbsolutePath();
	}

	private static Set<Part> parts() {
		Set<Part> parts = EnumSet.complementOf(EnumSet.of(Part.CONTROLLER));
		if (REAL_STORE != null) {
			parts.remove(Part.STORE);
		}
		if (REAL_BROKER != null) {
			parts.remove(Part.BROKER);
		}
		return parts;
	}

	/** First what the others stand on, then the others. */
	private void start(Collection<Part> parts) {
		start(parts, Part.STORE, Part.BROKER);
		start(parts, Part.ISSUER, Part.APPLICATION, Part.REVIEW, Part.DISBURSEMENT, Part.CLAWBACK, Part.AUDIT,
				Part.PORTAL);
	}

	private void start(Collection<Part> wanted, Part... ofThese) {
		List<Part> parts = Arrays.stream(ofThese).filter(wanted::contains).toList();
		Map<Part, Future<RunningPart>> starting = new EnumMap<>(Part.class);
		// Two at a time: starting is bound by the processor, and small machines have two.
		try (ExecutorService starters = Executors.newFixedThreadPool(2)) {
			parts.forEach(part -> starting.put(part, starters.submit(() -> launch(part))));
		}
		List<Throwable> failures = new ArrayList<>();
		starting.forEach((part, future) -> {
			try {
				running.put(part, future.get());
			}
			catch (ExecutionException ex) {
				failures.add(Objects.requireNonNullElse(ex.getCause(), ex));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
		if (!failures.isEmpty()) {
			throw new CompletionException("the platform could not start", failures.getFirst());
		}
		parts.forEach(part -> Health.await(part, uri(part), () -> isAlive(part)));
	}

	private boolean isAlive(Part part) {
		return !(running.get(part) instanceof OwnProcess process) || process.isAlive();
	}

	private RunningPart launch(Part part) {
		boolean ownProcess = options.processes() && part != Part.ISSUER;
		return ownProcess ? OwnProcess.start(part, argumentsOf(part), home) : InProcess.start(part, argumentsOf(part));
	}

	private List<String> argumentsOf(Part part) {
		Ports ports = options.ports();
		return switch (part) {
			case STORE -> List.of(home.resolve("store.mv").toString(), "" + ports.of(part));
			case BROKER ->
				List.of(home.resolve("broker").toString(), "" + ports.of(part), "" + ports.of(Part.CONTROLLER));
			case ISSUER -> List.of("--server.port=" + ports.of(part), "--server.address=127.0.0.1",
					"--issuer.url=" + uri(part), "--issuer.key-file=" + home.resolve("issuer-key.json"),
					"--issuer.portal-url=" + uri(Part.PORTAL));
			case PORTAL -> portalArguments();
			default -> {
				List<String> arguments = new ArrayList<>(List.of("--server.port=" + ports.of(part),
						"--server.address=127.0.0.1", "--grants.local=true", "--grants.mongodb.uri=" + storeUri(),
						"--grants.mongodb.embedded=" + (REAL_STORE == null),
						"--grants.keys.master-keys=" + masterKeys(),
						"--grants.kafka.bootstrap-servers=" + bootstrapServers(),
						"--grants.security.issuer=" + uri(Part.ISSUER)));
				arguments.addAll(new Proofs(options.home()).arguments(part.label()));
				options.start().ifPresent(start -> arguments.add("--grants.local-start=" + start));
				yield arguments;
			}
		};
	}

	private List<String> portalArguments() {
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=" + options.ports().of(Part.PORTAL), "--server.address=127.0.0.1",
						"--grants.portal.local=true", "--grants.portal.issuer=" + uri(Part.ISSUER)));
		Part.services()
			.forEach(service -> arguments.add("--grants.portal.services." + service.label() + "=" + uri(service)));
		return arguments;
	}

	private URI uri(Part part) {
		return options.ports().uri(part);
	}

	/** Of the document store. */
	public String storeUri() {
		return REAL_STORE != null ? REAL_STORE : "mongodb://127.0.0.1:" + options.ports().of(Part.STORE);
	}

	/** Of the broker. */
	public String bootstrapServers() {
		return REAL_BROKER != null ? REAL_BROKER : "127.0.0.1:" + options.ports().of(Part.BROKER);
	}

	public Options options() {
		return options;
	}

	/** The parts that run as processes of their own. */
	public Set<Part> processes() {
		return running.keySet()
			.stream()
			.filter(part -> running.get(part) instanceof OwnProcess)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
	}

	/**
	 * Kills parts without warning.
	 * @throws IllegalStateException if one runs in this JVM
	 */
	public void kill(Collection<Part> parts) {
		for (Part part : parts) {
			if (!(running.get(part) instanceof OwnProcess process)) {
				throw new IllegalStateException(part + " runs in this JVM");
			}
			process.kill();
		}
	}

	/** Starts parts again that were killed; returns when they are well. */
	public void restart(Collection<Part> parts) {
		start(parts);
	}

	/** Stops the services first, then what they stand on. */
	@Override
	public void close() {
		if (bank != null) {
			bank.close();
		}
		running.values().forEach(RunningPart::close);
		home.close();
	}

}
