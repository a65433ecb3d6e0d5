package grants.runtime.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import grants.runtime.due.DueQuestion.Place;
import grants.runtime.history.TestDatabase;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page of the sheet costs the page, and a figure nothing, however much falls due. */
class DueCostTest {

	private static final Instant MIDNIGHT = Instant.parse("2026-01-05T16:00:00Z");

	private static final int LINES = 3000;

	private static final int PAGE = 20;

	private final TestDatabase db = new TestDatabase();

	private final DueEntries entries = new DueEntries(db.database());

	@AfterEach
	void close() {
		db.close();
	}

	@Test
	void whatever_is_asked_for() {
		db.database().getCollection("due").insertMany(lines());
		for (DueQuestion asked : questions()) {
			for (Place after : places()) {
				List<DueEntry> found = new ArrayList<>();
				assertThat(examinedBy(() -> found.addAll(entries.list(asked, after, PAGE))))
					.as("%s after %s", asked, after)
					.isLessThanOrEqualTo(PAGE);
				assertThat(found).extracting(entry -> Place.of(entry).toString()).isSorted();
			}
			assertThat(examinedBy(() -> entries.count(asked))).as("%s", asked).isZero();
		}
		assertThat(examinedBy(() -> entries.countDue(MIDNIGHT.plusSeconds(5)))).isZero();
		assertThat(examinedBy(() -> entries.count(DueState.PENDING))).isZero();
		assertThat(examinedBy(entries::first)).isLessThanOrEqualTo(1);
		assertThat(examinedBy(() -> entries.nextAfter(MIDNIGHT))).isLessThanOrEqualTo(1);
		assertThat(examinedBy(() -> entries.together(MIDNIGHT, MIDNIGHT))).isLessThan(3 * DueEntries.TOGETHER);
	}

	@Test
	void the_pages_together_are_the_sheet() {
		db.database().getCollection("due").insertMany(lines());
		for (DueQuestion asked : questions()) {
			List<DueEntry> all = new ArrayList<>();
			List<DueEntry> page = entries.list(asked, null, 7);
			while (!page.isEmpty()) {
				all.addAll(page);
				page = entries.list(asked, Place.of(page.getLast()), 7);
			}
			assertThat(all).isEqualTo(entries.list(asked, null, LINES)).hasSize((int) entries.count(asked));
		}
	}

	/** Most have fired; of those that wait, most are due at one midnight. */
	private static List<Document> lines() {
		List<Document> lines = new ArrayList<>();
		for (int i = 0; i < LINES; i++) {
			DueState state = i % 3 == 0 ? DueState.FIRED : i % 100 == 1 ? DueState.REFUSED : DueState.PENDING;
			Date dueAt = Date.from(i % 5 == 0 ? MIDNIGHT.plusSeconds(i) : MIDNIGHT);
			lines.add(new Document("_id", "item-%04d".formatted(i)).append("state", state.storedName())
				.append("kind", i % 2 == 0 ? "fulfilment" : "answer-end")
				.append("target", "obligations-" + i % 700)
				.append("dueAt", dueAt)
				.append("nextTry", dueAt)
				.append("position", (long) i)
				.append("correlation", "correlation")
				.append("cause", "cause")
				.append("failures", 0)
				.append("remark", null));
		}
		return lines;
	}

	private static List<DueQuestion> questions() {
		List<DueQuestion> all = new ArrayList<>();
		for (DueState state : List.of(DueState.PENDING, DueState.REFUSED)) {
			all.add(new DueQuestion(state, null, null));
			all.add(new DueQuestion(state, "fulfilment", null));
			all.add(new DueQuestion(state, null, "obligations-7"));
		}
		return all;
	}

	private static List<@Nullable Place> places() {
		List<@Nullable Place> all = new ArrayList<>(
				List.of(new Place(MIDNIGHT, "item-1500"), new Place(MIDNIGHT.plusSeconds(5), "item-0005")));
		all.add(null);
		return all;
	}

	private long examinedBy(Runnable query) {
		long before = examined();
		query.run();
		return examined() - before;
	}

	private long examined() {
		return db.database()
			.runCommand(new Document("serverStatus", 1))
			.getEmbedded(List.of("metrics", "queryExecutor", "scannedObjects"), Number.class)
			.longValue();
	}

}
