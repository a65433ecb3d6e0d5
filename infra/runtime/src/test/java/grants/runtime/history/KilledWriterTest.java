package grants.runtime.history;

import static grants.runtime.history.LogAssert.assertSound;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import grants.embedded.TestStore;
import org.junit.jupiter.api.Test;

/**
 * A process is killed in the middle of its appends: what it was told is recorded is
 * recorded.
 */
class KilledWriterTest {

	private static final int KILLS = 3;

	private static final int ACKNOWLEDGED_BEFORE_KILL = 40;

	@Test
	void what_was_acknowledged_survives_and_the_log_goes_on() throws Exception {
		try (TestDatabase db = new TestDatabase();
				CommitLog log = new CommitLog(db.database(), InstantSource.system())) {
			List<String> acknowledged = new ArrayList<>();
			for (int kill = 0; kill < KILLS; kill++) {
				acknowledged.addAll(runAndKill(db.name(), "life-" + kill));
				log.append(Commits.of("survivor", kill, 1));
			}
			assertThat(assertSound(log)).extracting(Commit::id)
				.containsAll(acknowledged)
				.hasSizeGreaterThanOrEqualTo(KILLS * (ACKNOWLEDGED_BEFORE_KILL + 1));
		}
	}

	/**
	 * Whole lines of what the process has printed: ids of commits that it knows recorded.
	 */
	private static List<String> runAndKill(String database, String life) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Writer.class.getName(),
				TestStore.uri(), database, life)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		List<String> acknowledged = new ArrayList<>();
		try (BufferedReader lines = process.inputReader()) {
			while (acknowledged.size() < ACKNOWLEDGED_BEFORE_KILL) {
				acknowledged.add(lines.readLine());
			}
			process.toHandle().destroyForcibly(); // leaves its output to be read
			String rest = lines.lines().collect(Collectors.joining("\n", "", "\n"));
			rest.lines().filter(line -> line.length() == acknowledged.getFirst().length()).forEach(acknowledged::add);
		}
		process.waitFor();
		return acknowledged;
	}

	/** Appends from several threads until it is killed. */
	static final class Writer {

		private Writer() {
		}

		public static void main(String... args) throws InterruptedException {
			Store store = Store.open(args[0], args[1], true);
			CommitLog log = new CommitLog(store.database(), InstantSource.system());
			List<Thread> threads = new ArrayList<>();
			for (int i = 0; i < 4; i++) {
				String stream = args[2] + "-" + i;
				threads.add(Thread.ofVirtual().start(() -> {
					for (long next = 0;; next += 3) {
						System.out.println(log.append(Commits.of(stream, next, 3)).id());
					}
				}));
			}
			for (Thread thread : threads) {
				thread.join();
			}
		}

	}

}
