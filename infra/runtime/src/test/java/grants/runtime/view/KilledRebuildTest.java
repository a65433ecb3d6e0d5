package grants.runtime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import grants.embedded.TestStore;
import grants.runtime.history.CommitLog;
import grants.runtime.history.QuickReaders;
import grants.runtime.history.Readers;
import grants.runtime.history.Store;
import grants.runtime.history.TestDatabase;
import grants.runtime.notebook.Notebook;
import grants.runtime.view.LogViewsTest.LinesByNotebook;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/**
 * A process that builds a view anew, again and again, is killed at random moments:
 * whatever is live is always whole. {@code -Drebuild.kills=} how often, {@code
 * -Drebuild.seed=} when.
 */
class KilledRebuildTest {

	private static final int KILLS = Integer.getInteger("rebuild.kills", 3);

	private static final long SEED = Long.getLong("rebuild.seed", System.nanoTime());

	private static final int COMMITS = 1_500;

	private static final LinesByNotebook LINES = new LinesByNotebook();

	private static final Duration GRACE = Duration.ofMillis(1_500);

	@Test
	void a_view_is_whole_whenever_its_rebuild_is_killed() throws Exception {
		System.out.println("rebuild.seed=" + SEED);
		Random random = new Random(SEED);
		try (TestDatabase db = new TestDatabase();
				CommitLog log = new CommitLog(db.database(), InstantSource.system())) {
			for (int i = 0; i < COMMITS; i++) {
				log.append(RebuildTest.line("n-" + i));
			}
			for (int kill = 0; kill < KILLS; kill++) {
				runAndKill(db.name(), random.nextInt(1_500));
				ViewState state = new Generations(db.database()).get(LINES.name(), LINES.version());
				assertThat(rows(db, state.liveGeneration())).isEqualTo(expected());
			}
			try (Readers readers = QuickReaders.of(log, Notebook.types(), db.database())) {
				LogViews views = new LogViews(db.database(), readers, InstantSource.system(), List.of(LINES), GRACE);
				views.start();
				views.rebuild(LINES.name());
				await().atMost(Duration.ofSeconds(30))
					.until(() -> views.status(LINES.name()).orElseThrow().rebuild() == null);
				ViewStatus view = views.status(LINES.name()).orElseThrow();
				assertThat(view.comparison().different()).isZero();
				assertThat(view.comparison().rows()).isEqualTo(COMMITS);
				await().atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(db.database().listCollectionNames().into(new ArrayList<>()))
						.filteredOn(name -> name.startsWith(LINES.name()))
						.hasSize(1));
				assertThat(views.collection(LINES).countDocuments()).isEqualTo(COMMITS);
				views.stop();
			}
		}
	}

	private static List<Document> expected() {
		List<Document> rows = new ArrayList<>();
		for (int i = 0; i < COMMITS; i++) {
			rows.add(new Document("_id", "n-" + i).append("last", "a line")
				.append("lines", 1L)
				.append("by", new Document("0", "somebody"))
				.append("position", i + 1L));
		}
		rows.sort((a, b) -> a.getString("_id").compareTo(b.getString("_id")));
		return rows;
	}

	private static List<Document> rows(TestDatabase db, Generation generation) {
		return db.database()
			.getCollection(generation.collection())
			.find()
			.sort(new Document("_id", 1))
			.into(new ArrayList<>());
	}

	private static void runAndKill(String database, int millis) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Builder.class.getName(),
				TestStore.uri(), database)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (BufferedReader lines = process.inputReader()) {
			assertThat(lines.readLine()).isEqualTo("live");
			process.waitFor(Duration.ofMillis(millis));
		}
		finally {
			process.destroyForcibly();
		}
		process.waitFor();
	}

	/** Builds the view anew, again and again, until it is killed. */
	static final class Builder {

		private Builder() {
		}

		public static void main(String... args) {
			Store store = Store.open(args[0], args[1], true);
			CommitLog log = new CommitLog(store.database(), InstantSource.system());
			Readers readers = QuickReaders.of(log, Notebook.types(), store.database());
			LogViews views = new LogViews(store.database(), readers, InstantSource.system(), List.of(LINES), GRACE);
			views.start();
			await().atMost(Duration.ofMinutes(1)).until(() -> views.status(LINES.name()).orElseThrow().live() != null);
			System.out.println("live");
			while (true) {
				views.rebuild(LINES.name());
				await().pollInterval(Duration.ofMillis(5))
					.until(() -> views.status(LINES.name()).orElseThrow().rebuild() == null);
			}
		}

	}

}
