package grants.embedded.engine;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;

/** Finds and aggregates documents of one database. */
final class ReadCommands {

	private static final Document ANYTHING = new Document();

	/** What drivers let follow the filter when they count. */
	private static final List<Document> COUNTING = List
		.of(new Document("$group", new Document("_id", 1).append("n", new Document("$sum", 1))));

	private final EngineDatabase database;

	private final OpenCursors cursors;

	ReadCommands(EngineDatabase database, OpenCursors cursors) {
		this.database = database;
		this.cursors = cursors;
	}

	Document find(Document body) {
		String name = Fields.text(body, "find");
		EngineCollection collection = database.collection(name);
		if (collection == null) {
			return OpenCursors.complete(database.namespaceOf(name), List.of());
		}
		Document projection = Fields.document(body, "projection");
		UnaryOperator<Document> project = projection.isEmpty() ? UnaryOperator.identity()
				: found -> collection.project(found, projection);
		int limit = Fields.number(body, "limit");
		boolean single = Boolean.TRUE.equals(body.get("singleBatch"));
		Integer batchSize = single && limit > 0 ? Integer.valueOf(limit) : Fields.numberIfAny(body, "batchSize");
		Stream<Found> found = collection.search(Fields.document(body, "filter"), Fields.document(body, "sort"),
				Fields.number(body, "skip"), limit);
		return cursors.open(collection.getFullName(), found, project, batchSize, single);
	}

	/** A leading match may use an index; the other stages run over what it finds. */
	Document aggregate(Document body, DatabaseResolver databases, Oplog oplog) {
		String name = Fields.text(body, "aggregate");
		EngineCollection collection = database.collection(name);
		if (collection == null) {
			return OpenCursors.complete(database.namespaceOf(name), List.of());
		}
		List<Document> pipeline = Aggregation.parse(body.get("pipeline"));
		boolean filtered = !pipeline.isEmpty() && pipeline.getFirst().containsKey("$match");
		Document match = filtered ? Fields.document(pipeline.getFirst(), "$match") : ANYTHING;
		List<Document> stages = filtered ? pipeline.subList(1, pipeline.size()) : pipeline;
		if (stages.equals(COUNTING)) {
			long count = collection.count(match);
			return OpenCursors.complete(collection.getFullName(),
					count == 0 ? List.of() : List.of(new Document("_id", 1).append("n", count)));
		}
		Aggregation aggregation = Aggregation.fromPipeline(stages, databases, database, collection, oplog);
		List<Document> result;
		try (Stream<Found> found = collection.search(match, ANYTHING, 0, 0)) {
			result = aggregation.runStages(found.map(Found::document));
		}
		Integer batchSize = Fields.numberIfAny(Fields.document(body, "cursor"), "batchSize");
		return cursors.open(collection.getFullName(), result.stream().map(Found::made), UnaryOperator.identity(),
				batchSize, false);
	}

}
