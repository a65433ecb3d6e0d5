package grants.benchmarks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.kernel.Actor;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/** Events, a log of them and a view of them, of about the size of real ones. */
final class Filings {

	/** Events of a stream. */
	static final int A_STREAM = 10;

	private static final int WRITERS = 64;

	private Filings() {
	}

	/** Something is filed: about 300 bytes of JSON. */
	record Filed(String file, long number, String beneficiary, String measure, long amountFen, String day,
			String text) {
	}

	static EventTypes types() {
		return EventTypes.of(new EventTypes.Name("filed", 1, Filed.class));
	}

	static Filed event(String file, long number) {
		return new Filed(file, number, "91410100MA" + Math.floorMod(file.hashCode(), 100_000_000), "D18-4",
				1_000_000 + number, "2026-06-01", "奖补资金申报材料 " + "x".repeat(120));
	}

	/** The last filing of each file, one row a file. */
	record Files(String name) implements Projection {

		@Override
		public List<IndexModel> indexes() {
			return List.of(new IndexModel(Indexes.ascending("beneficiary", "day")));
		}

		@Override
		public List<WriteModel<Document>> project(RecordedEvent event) {
			Filed filed = (Filed) event.payload();
			return List.of(Row.set(event, filed.file(),
					new Document("beneficiary", filed.beneficiary()).append("measure", filed.measure())
						.append("amountFen", filed.amountFen())
						.append("day", filed.day())
						.append("text", filed.text())));
		}

	}

	/**
	 * Records events, {@link #A_STREAM} to a stream.
	 * @param aCommit events in a commit
	 */
	static void record(Store store, int events, int aCommit) throws Exception {
		EventTypes types = types();
		try (CommitLog log = new CommitLog(store.database(), InstantSource.system());
				ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
			List<Future<?>> answers = new ArrayList<>();
			for (int writer = 0; writer < WRITERS; writer++) {
				int first = writer;
				answers.add(writers.submit(() -> {
					for (int stream = first; stream < events / A_STREAM; stream += WRITERS) {
						for (int from = 0; from < A_STREAM; from += aCommit) {
							log.append(commit(types, "file-" + stream, from, aCommit));
						}
					}
				}));
			}
			for (Future<?> answer : answers) {
				answer.get();
			}
		}
	}

	static NewCommit commit(EventTypes types, String file, int first, int events) {
		List<Commit.Event> recorded = new ArrayList<>();
		for (int i = 0; i < events; i++) {
			recorded.add(new Commit.Event(UUID.randomUUID().toString(), types.encode(event(file, first + i))));
		}
		String request = "http:" + UUID.randomUUID();
		return new NewCommit(file, "File", first, UUID.randomUUID().toString(),
				new Origin(request, new Actor("u-somebody", "applicant"), UUID.randomUUID().toString(), null),
				recorded);
	}

}
