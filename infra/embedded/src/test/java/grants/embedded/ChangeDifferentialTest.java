package grants.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoServerException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndDeleteOptions;
import com.mongodb.client.model.FindOneAndReplaceOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random changes of every kind, by filters, while indexes come and go: the collection
 * must always hold what the same changes make of a plain list. More steps by
 * {@code -Dgrants.queries=40000}.
 */
class ChangeDifferentialTest {

	private static final int STEPS = Integer.getInteger("grants.queries", 600);

	private static final int DOCUMENTS = 120;

	private static final int WHOLE_COMPARISON_EVERY = 20;

	private static final List<String> INDEXES = List.of("{a: 1, b: 1}", "{b: -1, 'n.x': 1}", "{tags: 1, a: 1}",
			"{'lines.sku': 1, 'lines.count': -1}", "{c: 1}", "{log: 1}", "{c: -1, a: 1, b: -1}");

	@Test
	void a_new_seed_each_run() {
		new Run(System.nanoTime()).steps(STEPS);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2 })
	void the_seeds_of_old(long seed) {
		new Run(seed).steps(Math.min(STEPS, 600));
	}

	/** JSON in which 3 is 3, of whatever width, and in which fields have no order. */
	private static List<String> texts(Collection<Document> documents) {
		return documents.stream().map(ChangeDifferentialTest::text).toList();
	}

	private static String text(Document document) {
		return document == null ? "none" : new Document(new TreeMap<>(document)).toJson();
	}

	/** One seed's collection, and beside it the plain list that it must equal. */
	private static final class Run {

		private final long seed;

		private final RandomDocuments random;

		private final Map<Long, Document> expected = new TreeMap<>();

		private final Set<String> indexes = new HashSet<>();

		private MongoCollection<Document> collection;

		private String step = "";

		Run(long seed) {
			this.seed = seed;
			this.random = new RandomDocuments(seed);
		}

		void steps(int steps) {
			try (MongoClient client = MongoClients.create(TestStore.uri())) {
				collection = client.getDatabase(TestStore.freshDatabase()).getCollection("c");
				collection.createIndex(Document.parse("{u: 1}"), new IndexOptions().unique(true).sparse(true));
				for (long id = 0; id < DOCUMENTS; id++) {
					insert(id);
				}
				for (int i = 0; i < steps; i++) {
					step();
					if (i % WHOLE_COMPARISON_EVERY == 0) {
						compareAll();
					}
				}
				compareAll();
			}
		}

		private void compareAll() {
			assertThat(texts(collection.find().sort(new Document("_id", 1)).into(new ArrayList<>()))).as(where())
				.isEqualTo(texts(expected.values()));
		}

		private String where() {
			return "seed " + seed + " after " + step;
		}

		private void step() {
			switch (random.below(13)) {
				case 0, 1 -> insert(random.below(DOCUMENTS));
				case 2 -> updateMany();
				case 3 -> updateOne();
				case 4 -> upsert();
				case 5 -> replace();
				case 6 -> deleteSome();
				case 7 -> findAndUpdate();
				case 8 -> findAndReplaceOrDelete();
				case 9 -> index();
				case 10 -> project();
				case 11 -> distinct();
				default -> page();
			}
		}

		private Document fresh(long id) {
			Document document = random.document(id);
			if (random.below(2) == 0) {
				document.append("c", random.below(6));
			}
			return random.below(3) == 0 ? document.append("u", random.below(60)) : document;
		}

		private boolean taken(Document document, long id) {
			Object u = document.get("u");
			return u != null
					&& expected.values().stream().anyMatch(one -> u.equals(one.get("u")) && one.getLong("_id") != id);
		}

		private interface Change {

			void run();

		}

		/** Whether it was refused as a duplicate. */
		private static boolean duplicate(Change change) {
			try {
				change.run();
				return false;
			}
			catch (MongoWriteException ex) {
				assertThat(ex.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
				return true;
			}
			catch (MongoCommandException ex) {
				assertThat(ex.getErrorCode()).isEqualTo(11000);
				return true;
			}
		}

		private void insert(long id) {
			Document document = fresh(id);
			step = "insert " + document.toJson();
			boolean wanted = expected.containsKey(id) || taken(document, id);
			assertThat(duplicate(() -> collection.insertOne(new Document(document)))).as(where()).isEqualTo(wanted);
			if (!wanted) {
				expected.put(id, document);
			}
		}

		private Document changed(Document document, Document update) {
			Document after = Document.parse("{}");
			after.putAll(document);
			PlainUpdate.apply(update, after);
			return after;
		}

		private void updateMany() {
			Document filter = random.filter();
			Document update = PlainUpdate.any(random);
			step = "updateMany " + filter.toJson() + " " + update.toJson();
			List<Document> matching = Oracle.find(expected.values(), filter, new Document());
			UpdateResult result = collection.updateMany(filter, update);
			assertThat(result.getMatchedCount()).as(where()).isEqualTo(matching.size());
			int modified = 0;
			for (Document one : matching) {
				Document after = changed(one, update);
				modified += text(after).equals(text(one)) ? 0 : 1;
				expected.put(one.getLong("_id"), after);
			}
			assertThat(result.getModifiedCount()).as(where()).isEqualTo(modified);
		}

		/** The filter says which: else any of the matching may be the one. */
		private void updateOne() {
			long id = random.below(DOCUMENTS);
			Document filter = random.filter().append("_id", id);
			Document update = PlainUpdate.any(random);
			step = "updateOne " + filter.toJson() + " " + update.toJson();
			List<Document> matching = Oracle.find(expected.values(), filter, new Document());
			assertThat(collection.updateOne(filter, update).getMatchedCount()).as(where()).isEqualTo(matching.size());
			matching.forEach(one -> expected.put(id, changed(one, update)));
		}

		private void upsert() {
			long id = random.below(2 * DOCUMENTS);
			Object b = random.below(6);
			Document filter = new Document("_id", id).append("b", b);
			Document update = PlainUpdate.any(random);
			update.remove("$unset");
			if (!update.toJson().contains("\"b\"")) {
				update.append("$setOnInsert", new Document("made", true));
			}
			else {
				filter.remove("b");
			}
			step = "upsert " + filter.toJson() + " " + update.toJson();
			List<Document> matching = Oracle.find(expected.values(), filter, new Document());
			boolean wanted = matching.isEmpty() && expected.containsKey(id);
			assertThat(duplicate(() -> {
				UpdateResult result = collection.updateOne(filter, update, new UpdateOptions().upsert(true));
				assertThat(result.getUpsertedId() != null).as(where()).isEqualTo(matching.isEmpty());
			})).as(where()).isEqualTo(wanted);
			if (!wanted) {
				Document before = matching.isEmpty() ? new Document(filter) : matching.getFirst();
				Document ordinary = new Document(update);
				if (ordinary.remove("$setOnInsert") != null && matching.isEmpty()) {
					before.append("made", true);
				}
				expected.put(id, changed(before, ordinary));
			}
		}

		private void replace() {
			long id = random.below(DOCUMENTS);
			Document filter = random.below(2) == 0 ? new Document("_id", id) : random.filter().append("_id", id);
			Document replacement = fresh(id);
			boolean upsert = random.below(2) == 0 && filter.size() == 1;
			step = "replaceOne " + filter.toJson() + " " + replacement.toJson() + " upsert " + upsert;
			boolean hits = !Oracle.find(expected.values(), filter, new Document()).isEmpty();
			boolean wanted = (hits || upsert) && taken(replacement, id);
			assertThat(duplicate(() -> collection.replaceOne(filter, new Document(replacement),
					new ReplaceOptions().upsert(upsert))))
				.as(where())
				.isEqualTo(wanted);
			if ((hits || upsert) && !wanted) {
				expected.put(id, replacement);
			}
		}

		private void deleteSome() {
			Document filter = random.filter()
				.append("_id", new Document("$gte", (long) random.below(DOCUMENTS)).append("$lt",
						(long) random.below(DOCUMENTS)));
			step = "deleteMany " + filter.toJson();
			List<Document> matching = Oracle.find(expected.values(), filter, new Document());
			if (matching.size() > 10) {
				return; // else nothing would be left to compare
			}
			assertThat(collection.deleteMany(filter).getDeletedCount()).as(where()).isEqualTo(matching.size());
			matching.forEach(one -> expected.remove(one.getLong("_id")));
		}

		/** Ends in the id, so that it says which comes first. */
		private Document sort() {
			Document sort = random.sort();
			sort.remove("_id");
			return sort.append("_id", random.below(2) == 0 ? 1 : -1);
		}

		private void findAndUpdate() {
			Document filter = random.filter();
			Document sort = sort();
			Document update = PlainUpdate.any(random);
			boolean after = random.below(2) == 0;
			step = "findOneAndUpdate " + filter.toJson() + " sort " + sort.toJson() + " " + update.toJson() + " after "
					+ after;
			List<Document> matching = Oracle.find(expected.values(), filter, sort);
			Document found = collection.findOneAndUpdate(filter, update, new FindOneAndUpdateOptions().sort(sort)
				.returnDocument(after ? ReturnDocument.AFTER : ReturnDocument.BEFORE));
			Document before = matching.isEmpty() ? null : matching.getFirst();
			Document changed = before == null ? null : changed(before, update);
			assertThat(text(found)).as(where()).isEqualTo(text(after ? changed : before));
			if (changed != null) {
				expected.put(changed.getLong("_id"), changed);
			}
		}

		private void findAndReplaceOrDelete() {
			Document filter = random.filter();
			Document sort = sort();
			List<Document> matching = Oracle.find(expected.values(), filter, sort);
			Document first = matching.isEmpty() ? null : matching.getFirst();
			if (random.below(2) == 0) {
				step = "findOneAndDelete " + filter.toJson() + " sort " + sort.toJson();
				assertThat(text(collection.findOneAndDelete(filter, new FindOneAndDeleteOptions().sort(sort))))
					.as(where())
					.isEqualTo(text(first));
				if (first != null) {
					expected.remove(first.getLong("_id"));
				}
				return;
			}
			long id = first == null ? 0 : first.getLong("_id");
			Document replacement = fresh(id);
			replacement.remove("_id");
			step = "findOneAndReplace " + filter.toJson() + " sort " + sort.toJson() + " " + replacement.toJson();
			boolean wanted = first != null && taken(replacement, id);
			assertThat(duplicate(() -> assertThat(text(collection.findOneAndReplace(filter, new Document(replacement),
					new FindOneAndReplaceOptions().sort(sort))))
				.as(where())
				.isEqualTo(text(first)))).as(where()).isEqualTo(wanted);
			if (first != null && !wanted) {
				expected.put(id, replacement.append("_id", id));
			}
		}

		/** Made late, over what there is; dropped again. */
		private void index() {
			String key = INDEXES.get(random.below(INDEXES.size()));
			step = "index " + key;
			if (indexes.add(key)) {
				collection.createIndex(Document.parse(key));
			}
			else {
				collection.dropIndex(Document.parse(key));
				indexes.remove(key);
			}
		}

		private void page() {
			Document filter = random.filter();
			Document sort = sort();
			int skip = random.below(5);
			int limit = 1 + random.below(20);
			step = "find " + filter.toJson() + " sort " + sort.toJson() + " skip " + skip + " limit " + limit;
			List<Document> wanted = Oracle.find(expected.values(), filter, sort);
			assertThat(texts(collection.find(filter).sort(sort).into(new ArrayList<>()))).as(where())
				.isEqualTo(texts(wanted));
			assertThat(texts(collection.find(filter)
				.sort(sort)
				.skip(skip)
				.limit(limit)
				.batchSize(1 + random.below(7))
				.into(new ArrayList<>()))).as(where())
				.isEqualTo(texts(wanted.stream().skip(skip).limit(limit).toList()));
			assertThat(collection.countDocuments(filter)).as(where()).isEqualTo(wanted.size());
			assertThat(collection.estimatedDocumentCount()).as(where()).isEqualTo(expected.size());
		}

		private void project() {
			Document filter = random.filter();
			Document sort = sort();
			boolean include = random.below(2) == 0;
			boolean withId = random.below(3) > 0;
			List<String> fields = List.of("a", "tags", "lines", "c").subList(0, 1 + random.below(4));
			Document projection = new Document();
			fields.forEach(field -> projection.append(field, include ? 1 : 0));
			if (!withId) {
				projection.append("_id", 0);
			}
			step = "find " + filter.toJson() + " sort " + sort.toJson() + " projected to " + projection.toJson();
			List<Document> wanted = Oracle.find(expected.values(), filter, sort).stream().map(one -> {
				Document shown = new Document(one);
				shown.keySet().removeIf(field -> field.equals("_id") ? !withId : fields.contains(field) != include);
				return shown;
			}).toList();
			assertThat(texts(collection.find(filter).sort(sort).projection(projection).into(new ArrayList<>())))
				.as(where())
				.isEqualTo(texts(wanted));
		}

		private void distinct() {
			Document filter = random.filter();
			step = "distinct c where " + filter.toJson();
			Set<Integer> wanted = new HashSet<>();
			Oracle.find(expected.values(), filter, new Document())
				.forEach(one -> wanted.add(one.get("c") instanceof Integer c ? c : -1_000));
			wanted.remove(-1_000);
			try {
				assertThat(collection.distinct("c", filter, Integer.class).into(new HashSet<>())).as(where())
					.isEqualTo(wanted);
			}
			catch (MongoServerException ex) {
				throw new AssertionError(where(), ex);
			}
		}

	}

}
