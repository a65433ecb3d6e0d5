package grants.embedded.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** What this server would do wrongly, so it says no instead. */
final class Refused {

	private static final int NOT_SUPPORTED = 115;

	private static final int OUT_OF_DISK_SPACE = 14031;

	private static final int INTERNAL_ERROR = 1;

	/**
	 * Of any command. A hint and a time limit change no result; what they are for may be
	 * done without.
	 */
	private static final Set<String> EVERYWHERE = Set.of("$db", "$readPreference", "$clusterTime", "lsid", "comment",
			"hint", "maxTimeMS", "readConcern", "writeConcern");

	private static final Map<String, Set<String>> OPTIONS = Map.ofEntries(
			Map.entry("find",
					Set.of("filter", "sort", "projection", "skip", "limit", "batchSize", "singleBatch", "allowDiskUse",
							"allowPartialResults")),
			Map.entry("aggregate", Set.of("pipeline", "cursor", "allowDiskUse", "bypassDocumentValidation")),
			Map.entry("count", Set.of("query", "limit", "skip")), //
			Map.entry("distinct", Set.of("key", "query")), //
			Map.entry("insert", Set.of("documents", "ordered", "bypassDocumentValidation")),
			Map.entry("update", Set.of("updates", "ordered", "bypassDocumentValidation")),
			Map.entry("delete", Set.of("deletes", "ordered")),
			Map.entry("findandmodify",
					Set.of("query", "sort", "remove", "update", "new", "fields", "upsert", "arrayFilters",
							"bypassDocumentValidation")),
			Map.entry("createindexes", Set.of("indexes", "commitQuorum")), //
			Map.entry("dropindexes", Set.of("index")),
			Map.entry("listcollections", Set.of("nameOnly", "cursor", "authorizedCollections")),
			Map.entry("listdatabases", Set.of("nameOnly", "authorizedDatabases")),
			Map.entry("listindexes", Set.of("cursor")), //
			Map.entry("collstats", Set.of("scale")), //
			Map.entry("dbstats", Set.of("scale")), //
			Map.entry("validate", Set.of("full")));

	private static final Set<String> UPDATE_STATEMENT = Set.of("q", "u", "multi", "upsert", "arrayFilters", "hint");

	private static final Set<String> DELETE_STATEMENT = Set.of("q", "limit", "hint");

	private static final Set<String> INDEX = Set.of("key", "name", "unique", "sparse", "v", "ns", "background");

	private static final Set<String> READ_CONCERNS = Set.of("local", "available", "majority", "linearizable");

	private static final Set<String> STAGES = Set.of("$out", "$merge", "$changeStream", "$collStats", "$indexStats");

	private Refused() {
	}

	static MongoServerError notSupported(String what) {
		return new MongoServerError(NOT_SUPPORTED, "CommandNotSupported",
				what + " is not supported by the embedded server");
	}

	/**
	 * Of a write that may have been done or not, and of a read that may have seen it:
	 * nobody knows before the file can be written again.
	 */
	static MongoServerError unwritable(Exception why) {
		return new MongoServerError(OUT_OF_DISK_SPACE, "OutOfDiskSpace",
				"数据文件无法写入，磁盘可能已满 / the store can't be written, the disk may be full: " + why.getMessage(), why);
	}

	/** From then on, of everything. */
	static MongoServerError failed(Exception why) {
		return new MongoServerError(INTERNAL_ERROR, "InternalError",
				"数据文件写入失败，须重新启动 / writing the store has failed, restart it: " + why.getMessage(), why);
	}

	/** Of whatever would read it. */
	static MongoServerError damaged(int bytes) {
		return new MongoServerError(INTERNAL_ERROR, "InternalError", "数据文件已损坏：其中一个文档与其校验和不符 / "
				+ "the store is damaged: a document of " + bytes + " bytes does not match its checksum");
	}

	/**
	 * @param effect of the command; one that has none may say whatever it likes
	 * @throws MongoServerError naming the first option that is not supported
	 */
	static void check(String command, Effect effect, Document body) {
		if (effect == Effect.NONE) {
			return;
		}
		String itself = body.keySet().iterator().next();
		Set<String> options = OPTIONS.getOrDefault(command, Set.of());
		body.forEach((option, value) -> {
			if (!option.equals(itself) && !EVERYWHERE.contains(option) && !options.contains(option)) {
				none(command, option, value);
			}
		});
		if (Fields.document(body, "readConcern").get("level") instanceof String level
				&& !READ_CONCERNS.contains(level)) {
			throw notSupported("read concern " + level);
		}
		switch (command) {
			case "createindexes" -> Fields.documents(body, "indexes").forEach(Refused::index);
			case "aggregate" -> Fields.documents(body, "pipeline").forEach(Refused::stage);
			case "update" -> Fields.documents(body, "updates").forEach(update -> {
				only("update", update, UPDATE_STATEMENT);
				pipeline(update.get("u"));
			});
			case "delete" ->
				Fields.documents(body, "deletes").forEach(delete -> only("delete", delete, DELETE_STATEMENT));
			case "findandmodify" -> pipeline(body.get("update"));
			default -> {
				// takes nothing else that could be misunderstood
			}
		}
	}

	private static void stage(Document stage) {
		stage.keySet().stream().filter(STAGES::contains).findFirst().ifPresent(name -> {
			throw notSupported("aggregation stage " + name);
		});
	}

	private static void pipeline(@Nullable Object update) {
		if (update instanceof Collection) {
			throw notSupported("an update by a pipeline");
		}
	}

	private static void index(Document index) {
		only("index", index, INDEX);
		if (!(index.get("key") instanceof Document key) || key.isEmpty()) {
			throw notSupported("an index without keys");
		}
		key.forEach((path, direction) -> {
			if (!(direction instanceof Number number) || Math.abs(number.intValue()) != 1) {
				throw notSupported("index key " + path + ": " + direction);
			}
			if (path.contains("$") || List.of(path.split("\\.")).stream().anyMatch(part -> part.matches("\\d*"))) {
				throw notSupported("index path " + path);
			}
		});
	}

	private static void only(String where, Document body, Set<String> options) {
		body.forEach((option, value) -> {
			if (!options.contains(option)) {
				none(where, option, value);
			}
		});
	}

	/** Saying that something is not wanted is fine. */
	private static void none(String where, String option, @Nullable Object value) {
		if (value != null && !Boolean.FALSE.equals(value) && !isEmpty(value)) {
			throw notSupported(where + " option " + option);
		}
	}

	private static boolean isEmpty(Object value) {
		return value instanceof Document document && document.isEmpty();
	}

}
