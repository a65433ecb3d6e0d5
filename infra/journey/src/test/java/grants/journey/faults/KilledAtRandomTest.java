package grants.journey.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import grants.local.Options;
import grants.local.Part;
import grants.local.Platform;
import grants.local.Ports;
import grants.local.tour.City;
import grants.local.tour.Grant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Store, broker and services, each a process of its own, are killed at random moments
 * while people work. {@code -Dgrants.faults.cycles=300} kills that often, a new platform
 * after every 50; {@code -Dgrants.faults.seed} repeats the choices of a run;
 * {@code -Dgrants.faults.outage=120} keeps the broker and the store away for two minutes.
 */
class KilledAtRandomTest {

	private static final int CYCLES = Integer.getInteger("grants.faults.cycles", 4);

	private static final int CYCLES_OF_A_PLATFORM = 50;

	private static final long SEED = Long.getLong("grants.faults.seed", System.nanoTime());

	/** How long the broker, then the store, is away at first. */
	private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("grants.faults.outage", 2));

	private static final int APPLICATIONS_AT_A_TIME = 10;

	private static final int LONGEST_MILLIS_BEFORE_KILL = 1_500;

	private static final Duration PATIENCE = Duration.ofMinutes(3).plus(OUTAGE);

	private final Random random = new Random(SEED);

	private final Deque<Set<Part>> victims = new ArrayDeque<>();

	/**
	 * Stays if something is wrong: the store, the topics and what everybody has logged.
	 */
	@TempDir(cleanup = CleanupMode.ON_SUCCESS)
	Path folder;

	@Test
	void nothing_acknowledged_is_lost_and_nothing_has_its_effect_twice() throws IOException, InterruptedException {
		System.out.println("seed of the kills: " + SEED);
		for (int done = 0; done < CYCLES; done += CYCLES_OF_A_PLATFORM) {
			survive(folder.resolve("after-" + done), Math.min(CYCLES_OF_A_PLATFORM, CYCLES - done));
		}
	}

	private void survive(Path home, int cycles) throws IOException, InterruptedException {
		Options options = new Options(home, Ports.free(), true, Optional.of(Grant.morningOf("2023-02-01")));
		try (Platform platform = Platform.start(options);
				Journal journal = new Journal(home.resolve("journal"));
				City city = new City(options.ports(), journal, PATIENCE);
				MongoClient store = MongoClients.create(platform.storeUri())) {
			victims.clear();
			victims.addAll(List.of(EnumSet.of(Part.BROKER), EnumSet.of(Part.STORE)));
			Audit audit = new Audit(store, platform.bootstrapServers(), journal, options.ports());
			int paid = killWhilePeopleWork(platform, city, cycles);
			awaitSound(audit);

			Map<String, List<Document>> live = Views.read(store);
			rebuildViews(platform, store);
			awaitSound(audit);
			assertThat(journal.repeat()).as("the same again is answered the same").isEmpty();
			awaitSound(audit);
			String counts = audit.counts();
			platform.kill(EnumSet.copyOf(Part.services()));
			Damage.requireFound(store, audit);
			assertThat(Views.read(store)).as("views, rebuilt").isEqualTo(live);
			System.out.printf("%d kills survived: %s, %d grants paid, %d without answer at first, %s%n", cycles, counts,
					paid, journal.unanswered(), "views " + live.size());
		}
	}

	/**
	 * @return how many grants were paid
	 */
	private int killWhilePeopleWork(Platform platform, City city, int cycles) {
		try (Load load = new Load(city)) {
			load.start();
			for (int cycle = 0; cycle < cycles; cycle++) {
				Set<Part> parts = nextVictims(platform);
				work(load, Duration.ofMillis(random.nextInt(LONGEST_MILLIS_BEFORE_KILL)));
				long begin = System.nanoTime();
				platform.kill(parts);
				work(load, cycle < 2 ? OUTAGE : Duration.ZERO);
				platform.restart(parts);
				System.out.printf("killed %s, well again after %d ms%n", parts,
						Duration.ofNanos(System.nanoTime() - begin).toMillis());
				load.requireWell();
			}
			load.close();
			load.requireWell();
			return load.paid();
		}
	}

	private static void work(Load load, Duration time) {
		long end = System.nanoTime() + time.toNanos();
		do {
			load.let(APPLICATIONS_AT_A_TIME);
			LockSupport.parkNanos(Math.min(end - System.nanoTime(), Duration.ofSeconds(1).toNanos()));
		}
		while (System.nanoTime() < end);
	}

	/**
	 * The store twice, the broker and a service, in any order; now and then everything at
	 * once.
	 */
	private Set<Part> nextVictims(Platform platform) {
		if (victims.isEmpty()) {
			List<Set<Part>> next = new ArrayList<>(List.of(EnumSet.of(Part.STORE), EnumSet.of(Part.STORE),
					EnumSet.of(Part.BROKER), EnumSet.of(Part.services().get(random.nextInt(Part.services().size())))));
			if (random.nextInt(8) == 0) {
				next.add(platform.processes());
			}
			Collections.shuffle(next, random);
			victims.addAll(next);
		}
		return victims.remove();
	}

	private static void rebuildViews(Platform platform, MongoClient store) {
		Set<Part> services = EnumSet.copyOf(Part.services());
		platform.kill(services);
		Views.drop(store);
		platform.restart(services);
	}

	private static void awaitSound(Audit audit) {
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.untilAsserted(() -> assertThat(audit.findings().stream().limit(20)).isEmpty());
	}

}
