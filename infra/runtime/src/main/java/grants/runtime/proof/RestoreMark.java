package grants.runtime.proof;

import java.util.Optional;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;

/**
 * What a store knows of having been restored from an export: the one document of the
 * collection {@code restore}.
 */
public final class RestoreMark {

	public static final String COLLECTION = "restore";

	private static final String ID = "restore";

	private final MongoCollection<Document> marks;

	public RestoreMark(MongoDatabase database) {
		this.marks = database.getCollection(COLLECTION).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
	}

	/**
	 * @param whole whether the import has come to its end
	 * @param position up to which the log was restored
	 * @param lossAccepted whether somebody has decided to give up what checkpoints know
	 * behind it
	 * @param factsForgotten whether the service has begun to hear all facts anew
	 */
	public record Mark(boolean whole, long position, boolean lossAccepted, boolean factsForgotten) {
	}

	/**
	 * @throws IllegalStateException if the store holds half an import
	 */
	public static MongoDatabase requireWhole(MongoDatabase database) {
		if (new RestoreMark(database).read().filter(mark -> !mark.whole()).isPresent()) {
			throw new IllegalStateException("数据库 " + database.getName() + " 的恢复未完成：请删除该数据库后重新导入。/ the import into "
					+ database.getName() + " has not come to its end: drop the database and import again");
		}
		return database;
	}

	public Optional<Mark> read() {
		return Optional.ofNullable(marks.find(Filters.eq("_id", ID)).first())
			.map(mark -> new Mark(mark.getBoolean("whole", false), mark.get("position", 0L),
					mark.getBoolean("lossAccepted", false), mark.getBoolean("factsForgotten", false)));
	}

	/**
	 * An import begins.
	 * @throws MongoWriteException if there was one
	 */
	public void begin() {
		marks.insertOne(new Document("_id", ID).append("whole", false));
	}

	/** The import has come to nothing, and nothing of it is left. */
	public void undo() {
		marks.deleteOne(Filters.eq("_id", ID));
	}

	/** The import has come to its end. */
	public void end(long position, boolean lossAccepted) {
		marks.updateOne(Filters.eq("_id", ID), Updates.combine(Updates.set("position", position),
				Updates.set("lossAccepted", lossAccepted), Updates.set("whole", true)));
	}

	/** A checkpoint says now what was given up. */
	void lossRecorded() {
		marks.updateOne(Filters.eq("_id", ID), Updates.set("lossAccepted", false));
	}

	/** The service hears all facts from the beginning. */
	public void factsForgotten() {
		marks.updateOne(Filters.eq("_id", ID), Updates.set("factsForgotten", true));
	}

}
