package grants.benchmarks;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.WriteModel;
import grants.benchmarks.Filings.Filed;
import grants.benchmarks.Filings.Files;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.Commit;
import grants.runtime.history.CommitLog;
import grants.runtime.history.EventTypes;
import grants.runtime.history.Readers;
import grants.runtime.history.RecordedEvent;
import grants.runtime.history.Store;
import grants.runtime.view.LogViews;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.json.JacksonSerializer;
import org.bson.Document;

/**
 * How fast the log is read: by a reader that does nothing, beside a raw cursor over the
 * same documents; into a view, beside raw bulk writes of the same rows; and beside
 * axon-mongo's tracked read of the same number of events, written in one burst.
 */
public final class ReaderFigures {

	private static final int EVENTS = Integer.getInteger("events", 100_000);

	private static final int A_COMMIT = 2;

	private static final int WARM_UP = 3;

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	/** Events of one bulk write: as many as a reader hands over at a time. */
	private static final int A_BULK = 1_000;

	private static final int LANES = 4;

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	/**
	 * How long axon-mongo is read: of its burst it would need more than an hour. It gets
	 * slower with each event, so the longer it is read the less it reads in a second.
	 */
	private static final Duration AXON = Duration.ofSeconds(Integer.getInteger("axon", 20));

	private final Store store;

	private final MongoDatabase database;

	private final CommitLog log;

	private final EventTypes types = Filings.types();

	private int runs;

	private ReaderFigures(Store store) {
		this.store = store;
		this.database = store.database();
		this.log = new CommitLog(database, InstantSource.system());
	}

	public static void main(String... arguments) throws Exception {
		try (FreshStore server = FreshStore.open();
				Store store = Store.open(server.uri(), FreshStore.database("readers"), true)) {
			Filings.record(store, EVENTS, A_COMMIT);
			new ReaderFigures(store).run(server.uri());
		}
	}

	private void run(String uri) throws Exception {
		String cursor = "raw cursor, documents alone";
		String decoding = "raw cursor that reads the events in its documents";
		String reader = "reader that does nothing";
		Ratios reading = new Ratios("events/s");
		Map<String, Ratios.Contender> readers = new LinkedHashMap<>();
		readers.put(cursor, () -> perSecond(() -> cursor(false)));
		readers.put(decoding, () -> perSecond(() -> cursor(true)));
		readers.put(reader, () -> perSecond(this::replay));
		reading.measure(WARM_UP, ROUNDS, readers);

		String bulk = "raw bulk writes of the rows";
		String lanes = "raw bulk writes of the rows by " + LANES + " threads, each its own rows";
		String view = "replay into a view";
		List<List<WriteModel<Document>>> writes = writes(1).getFirst();
		List<List<List<WriteModel<Document>>>> apart = writes(LANES);
		Ratios viewing = new Ratios("events/s");
		Map<String, Ratios.Contender> views = new LinkedHashMap<>();
		views.put(bulk, () -> perSecond(() -> bulk(List.of(writes))));
		views.put(lanes, () -> perSecond(() -> bulk(apart)));
		views.put(view, () -> perSecond(this::view));
		viewing.measure(WARM_UP, ROUNDS, views);

		String axon = "axon-mongo 4.12.0, its first " + AXON.toSeconds() + " s with such a burst";
		Ratios tracked = new Ratios("events/s");
		try (MongoClient client = MongoClients.create(uri)) {
			String burst = FreshStore.database("axon");
			MongoEventStorageEngine engine = axon(client, burst);
			tracked.measure(0, 1, Map.of(axon, () -> axonTail(engine)));
			client.getDatabase(burst).drop();
		}
		System.out.println();
		reading.atLeast(0.60, reader, decoding);
		reading.atLeast(0.60, reader, cursor);
		viewing.atLeast(0.50, view, bulk);
		Report.line("what " + LANES + " segments could gain at most",
				"%.2f times".formatted(viewing.median(lanes) / viewing.median(bulk)));
		System.out.printf("RATIO %-66s %12.0f at least 1000%n", reader + " / axon-mongo",
				reading.median(reader) / tracked.median(axon));
		log.close();
		database.drop();
	}

	private interface Run {

		void run() throws Exception;

	}

	private static double perSecond(Run run) throws Exception {
		System.gc();
		long begin = System.nanoTime();
		run.run();
		return EVENTS * 1e9 / (System.nanoTime() - begin);
	}

	private void cursor(boolean events) {
		long read = 0;
		for (Document commit : database.getCollection("log").find().sort(new Document("_id", 1)).batchSize(501)) {
			for (Document event : commit.getList("events", Document.class)) {
				if (events && !(types.decode(new EventTypes.Stored(event.getString("name"),
						event.getInteger("revision"), event.getString("payload"))) instanceof Filed)) {
					throw new IllegalStateException("no filing");
				}
				read++;
			}
		}
		require(read);
	}

	private void replay() {
		Counter counter = new Counter();
		try (Readers readers = new Readers(log, types, database)) {
			String name = "nothing-" + runs++;
			readers.start(name, counter);
			readers.await(name, log.head(), PATIENCE);
		}
		require(counter.events);
	}

	/** Does nothing but count. */
	private static final class Counter implements BatchHandler {

		private long events;

		@Override
		public void handle(List<RecordedEvent> batch) {
			events += batch.size();
		}

	}

	private static void require(long events) {
		if (events != EVENTS) {
			throw new IllegalStateException(events + " events instead of " + EVENTS);
		}
	}

	/**
	 * The writes of the view, in bulks, in so many lanes that no row is in two of them.
	 */
	private List<List<List<WriteModel<Document>>>> writes(int lanes) {
		Files files = new Files("raw");
		List<List<WriteModel<Document>>> ofLanes = new ArrayList<>();
		for (int lane = 0; lane < lanes; lane++) {
			ofLanes.add(new ArrayList<>());
		}
		for (long position = 0; position < log.head();) {
			for (Commit commit : log.read(position, 500)) {
				position = commit.position();
				List<WriteModel<Document>> lane = ofLanes.get(Math.floorMod(commit.stream().hashCode(), lanes));
				types.events(commit).forEach(event -> lane.addAll(files.project(event)));
			}
		}
		return ofLanes.stream().map(ReaderFigures::inBulks).toList();
	}

	private static List<List<WriteModel<Document>>> inBulks(List<WriteModel<Document>> writes) {
		List<List<WriteModel<Document>>> bulks = new ArrayList<>();
		for (int from = 0; from < writes.size(); from += A_BULK) {
			bulks.add(writes.subList(from, Math.min(from + A_BULK, writes.size())));
		}
		return bulks;
	}

	private void bulk(List<List<List<WriteModel<Document>>>> lanes) throws InterruptedException {
		Files files = new Files("raw-" + runs++);
		MongoCollection<Document> rows = database.getCollection(files.name());
		rows.createIndexes(files.indexes());
		List<Thread> threads = lanes.stream()
			.map(bulks -> Thread.ofVirtual().start(() -> bulks.forEach(rows::bulkWrite)))
			.toList();
		for (Thread thread : threads) {
			thread.join();
		}
		require(rows.countDocuments() * Filings.A_STREAM);
		rows.drop();
	}

	private void view() {
		Files files = new Files("files-" + runs++);
		try (Readers readers = new Readers(log, types, database)) {
			LogViews views = new LogViews(database, readers, InstantSource.system(), List.of(files));
			views.start();
			readers.await("view:" + files.name() + ".v1.g1", log.head(), PATIENCE);
			views.stop();
		}
		MongoCollection<Document> rows = database.getCollection(files.name() + ".v1.g1");
		require(rows.countDocuments() * Filings.A_STREAM);
		rows.drop();
	}

	private static MongoEventStorageEngine axon(MongoClient client, String name) {
		JacksonSerializer json = JacksonSerializer.defaultSerializer();
		MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
			.mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(client, name).build())
			.eventSerializer(json)
			.snapshotSerializer(json)
			.build();
		engine.ensureIndexes();
		List<DomainEventMessage<?>> batch = new ArrayList<>();
		for (int i = 0; i < EVENTS; i++) {
			String file = "file-" + i / Filings.A_STREAM;
			int number = i % Filings.A_STREAM;
			batch.add(new GenericDomainEventMessage<>("File", file, number, Filings.event(file, number),
					Map.of("request", "http:" + UUID.randomUUID())));
			if (batch.size() == A_BULK) {
				engine.appendEvents(batch);
				batch.clear();
			}
		}
		return engine;
	}

	/** Reads on from where it is, as a tracking processor does, batch by batch. */
	private static double axonTail(MongoEventStorageEngine engine) {
		long begin = System.nanoTime();
		long end = begin + AXON.toNanos();
		long[] read = { 0 };
		TrackingToken token = null;
		while (System.nanoTime() < end) {
			TrackingToken from = token;
			try (var events = engine.readEvents(from, false)) {
				var each = events.iterator();
				while (each.hasNext() && System.nanoTime() < end) {
					token = each.next().trackingToken();
					read[0]++;
				}
			}
		}
		return read[0] * 1e9 / (System.nanoTime() - begin);
	}

}
