package grants.benchmarks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import grants.benchmarks.Ratios.Contender;
import grants.runtime.history.CommitLog;
import grants.runtime.history.NewCommit;
import grants.runtime.history.Store;
import grants.runtime.history.Unchained;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;

/**
 * Durable commits a second of the log, beside the raw driver that inserts the same
 * documents into a collection with the same indexes, in batches of 100 and of as many as
 * callers can wait for one insert, beside axon-mongo's event store, and beside a log
 * without the chain. Whatever is appended is made before the time counts.
 */
public final class AppendFigures {

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int CALLERS = 32;

	private static final int SINGLE = Integer.getInteger("single", 1000);

	private static final int MANY = Integer.getInteger("many", 8000);

	private static final int RAW_BATCH = 100;

	private static final String LOG_ONE = "log, 1 caller";

	private static final String RAW_ONE = "raw driver, one at a time";

	private static final String LOG_MANY = "log, 32 callers";

	private static final String UNCHAINED = "log without chain, 32 callers";

	private static final String RAW_MANY = "raw driver, batches of 100";

	private static final String RAW_CALLERS = "raw driver, batches of 32";

	private static final String AXON = "axon-mongo, 32 callers";

	private AppendFigures() {
	}

	public static void main(String... arguments) throws Exception {
		try (FreshStore store = FreshStore.open();
				Store opened = Store.open(store.uri(), FreshStore.database("append"), true);
				Store unchainedStore = Store.open(store.uri(), FreshStore.database("unchained"), true);
				CommitLog log = new CommitLog(opened.database(), InstantSource.system());
				CommitLog unchained = Unchained.log(unchainedStore.database())) {
			log.append(NewCommits.next());
			Raw raw = new Raw(opened.database());
			EventStorageEngine axon = axon(opened.database());
			Map<String, Contender> contenders = new LinkedHashMap<>();
			contenders.put(LOG_ONE, () -> perSecond(NewCommits.list(SINGLE), 1, log::append));
			contenders.put(RAW_ONE, () -> perSecond(raw.documents(SINGLE), 1, raw.collection::insertOne));
			contenders.put(LOG_MANY, () -> perSecond(NewCommits.list(MANY), CALLERS, log::append));
			contenders.put(UNCHAINED, () -> perSecond(NewCommits.list(MANY), CALLERS, unchained::append));
			contenders.put(RAW_MANY, () -> RAW_BATCH
					* perSecond(raw.batches(MANY / RAW_BATCH, RAW_BATCH), 1, raw.collection::insertMany));
			contenders.put(RAW_CALLERS,
					() -> CALLERS * perSecond(raw.batches(MANY / CALLERS, CALLERS), 1, raw.collection::insertMany));
			contenders.put(AXON, () -> perSecond(axonCommits(MANY / 4), CALLERS, axon::appendEvents));
			Ratios ratios = new Ratios("commits/s");
			ratios.measure(3, ROUNDS, contenders);
			ratios.atLeast(0.70, LOG_ONE, RAW_ONE);
			ratios.atLeast(0.60, LOG_MANY, RAW_MANY);
			ratios.atLeast(0.60, LOG_MANY, RAW_CALLERS);
			ratios.atLeast(2, LOG_MANY, AXON);
			ratios.atLeast(0.95, LOG_MANY, UNCHAINED);
		}
	}

	/** How many a second, with so many callers that each wait for one after the other. */
	private static <T> double perSecond(List<T> work, int callers, Consumer<T> append) throws Exception {
		AtomicLong next = new AtomicLong();
		long begin = System.nanoTime();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> all = new ArrayList<>();
			for (int caller = 0; caller < callers; caller++) {
				all.add(threads.submit(() -> {
					for (long i = next.getAndIncrement(); i < work.size(); i = next.getAndIncrement()) {
						append.accept(work.get((int) i));
					}
				}));
			}
			for (Future<?> one : all) {
				one.get();
			}
		}
		return work.size() / ((System.nanoTime() - begin) / 1e9);
	}

	/** A collection with the log's indexes, for documents like the log's. */
	private static final class Raw {

		private final MongoCollection<Document> collection;

		private final Document pattern;

		private long position;

		Raw(MongoDatabase database) {
			pattern = database.getCollection("log").find().first();
			collection = database.getCollection("raw");
			collection.createIndex(Indexes.ascending("stream", "first"), new IndexOptions().unique(true));
			collection.createIndex(Indexes.ascending("request"), new IndexOptions().unique(true));
		}

		private Document document() {
			NewCommit like = NewCommits.next();
			return new Document(pattern).append("_id", ++position)
				.append("stream", like.stream())
				.append("commit", like.id())
				.append("request", like.origin().request())
				.append("correlation", UUID.randomUUID().toString());
		}

		List<Document> documents(int count) {
			List<Document> documents = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				documents.add(document());
			}
			return documents;
		}

		List<List<Document>> batches(int count, int size) {
			List<List<Document>> batches = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				batches.add(documents(size));
			}
			return batches;
		}

	}

	/** What axon-mongo's store is given for the same. */
	public record Line(String line) {
	}

	private static EventStorageEngine axon(MongoDatabase database) {
		Serializer serializer = Jackson3Serializer.builder().build();
		return MongoEventStorageEngine.builder()
			.eventSerializer(serializer)
			.snapshotSerializer(serializer)
			.mongoTemplate(DefaultMongoTemplate.builder().mongoDatabase(database).build())
			.build();
	}

	private static List<List<DomainEventMessage<?>>> axonCommits(int count) {
		List<List<DomainEventMessage<?>>> commits = new ArrayList<>();
		for (NewCommit like : NewCommits.list(count)) {
			List<DomainEventMessage<?>> events = new ArrayList<>();
			for (int i = 0; i < NewCommits.EVENTS; i++) {
				events.add(new GenericDomainEventMessage<>(like.aggregate(), like.stream(), i,
						new Line(NewCommits.PAYLOAD)));
			}
			commits.add(events);
		}
		return commits;
	}

}
