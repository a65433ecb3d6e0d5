package grants.embedded.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.jspecify.annotations.Nullable;

/** What this server would do wrongly, so it says no instead. */
final class Refused {

	private static final int NOT_SUPPORTED = 115;

	private static final int OUT_OF_DISK_SPACE = 14031;

	private static final int INTERNAL_ERROR = 1;

	private static final Set<String> EVERYWHERE = Set.of("collation", "let", "txnNumber", "autocommit",
			"startTransaction");

	private static final Set<String> IN_FIND = Set.of("tailable", "awaitData", "min", "max", "returnKey",
			"showRecordId");

	private static final Set<String> IN_CREATE = Set.of("capped", "size", "viewOn", "timeseries", "validator",
			"clusteredIndex", "expireAfterSeconds", "changeStreamPreAndPostImages", "encryptedFields");

	private static final Set<String> IN_INDEX = Set.of("partialFilterExpression", "expireAfterSeconds", "collation",
			"wildcardProjection", "weights", "default_language", "hidden", "storageEngine");

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

	/**
	 * @throws MongoServerError naming the first option that is not supported
	 */
	static void check(String command, Document body) {
		none(command, body, EVERYWHERE);
		switch (command) {
			case "find" -> none(command, body, IN_FIND);
			case "create" -> none(command, body, IN_CREATE);
			case "createindexes" -> Fields.documents(body, "indexes").forEach(Refused::index);
			case "aggregate" -> Fields.documents(body, "pipeline").forEach(stage -> none(command, stage, STAGES));
			case "update" -> Fields.documents(body, "updates").forEach(Refused::update);
			case "delete" -> Fields.documents(body, "deletes").forEach(delete -> none(command, delete, EVERYWHERE));
			case "findandmodify" -> pipeline(body.get("update"));
			default -> {
				// takes nothing that could be misunderstood
			}
		}
	}

	private static void update(Document update) {
		none("update", update, EVERYWHERE);
		pipeline(update.get("u"));
	}

	private static void pipeline(@Nullable Object update) {
		if (update instanceof Collection) {
			throw notSupported("an update by a pipeline");
		}
	}

	private static void index(Document index) {
		none("index", index, IN_INDEX);
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

	private static void none(String where, Document body, Set<String> options) {
		for (String option : options) {
			Object value = body.get(option);
			if (value != null && !Boolean.FALSE.equals(value)) {
				throw notSupported(where + " option " + option);
			}
		}
	}

}
