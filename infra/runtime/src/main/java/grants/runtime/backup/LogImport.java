package grants.runtime.backup;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import grants.kernel.InvalidValue;
import grants.runtime.history.Commit;
import grants.runtime.history.RawLog;
import grants.runtime.proof.KnownCheckpoints;
import grants.runtime.proof.RestoreMark;
import grants.runtime.proof.Verdict;
import org.bson.RawBsonDocument;

/**
 * Brings an export into an empty database: as a whole, or not at all. A service does not
 * start on a database with half an import.
 */
public final class LogImport implements ExportReader.Taker {

	private static final int AT_A_TIME = 500;

	private final MongoDatabase database;

	private final RawLog log;

	private final List<Commit> commits = new ArrayList<>();

	private final List<RawBsonDocument> documents = new ArrayList<>();

	private String collection = "";

	private LogImport(MongoDatabase database) {
		this.database = database.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
		this.log = new RawLog(database);
	}

	/**
	 * @param known all checkpoints that the importer has
	 * @param acceptLoss whether to give up what checkpoints know behind the end of the
	 * export
	 * @throws InvalidValue if the database is not empty, or something would be lost that
	 * was not given up; nothing is changed
	 * @throws BadLine if the export is not as it was exported; the database is empty
	 * again
	 */
	public static Verdict into(MongoDatabase database, InputStream export, String service, KnownCheckpoints known,
			boolean acceptLoss) throws BadLine {
		RestoreMark mark = new RestoreMark(database);
		begin(database, mark);
		boolean done = false;
		try {
			LogImport into = new LogImport(database);
			Verdict verdict = ExportReader.read(export, service, known, into, false);
			into.flush();
			requireNoLoss(verdict, known, acceptLoss);
			mark.end(verdict.position(), acceptLoss);
			done = true;
			return verdict;
		}
		finally {
			if (!done) {
				database.drop(); // it was empty, and the mark keeps services away
			}
		}
	}

	@Override
	public void memory(String from, String document) {
		if (!from.equals(collection) || documents.size() == AT_A_TIME) {
			flush();
			collection = from;
		}
		documents.add(RawBsonDocument.parse(document));
	}

	@Override
	public void commit(Commit commit) {
		commits.add(commit);
		if (commits.size() == AT_A_TIME) {
			flush();
		}
	}

	private void flush() {
		if (!documents.isEmpty()) {
			database.getCollection(collection, RawBsonDocument.class).insertMany(documents);
			documents.clear();
		}
		if (!commits.isEmpty()) {
			log.insert(commits);
			commits.clear();
		}
	}

	private static void begin(MongoDatabase database, RestoreMark mark) {
		try {
			mark.begin();
		}
		catch (MongoWriteException e) {
			if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				throw notEmpty(database, RestoreMark.COLLECTION);
			}
			throw e;
		}
		for (String name : database.listCollectionNames()) {
			if (!name.equals(RestoreMark.COLLECTION) && !name.equals("store-check")
					&& database.getCollection(name).find().limit(1).first() != null) {
				mark.undo();
				throw notEmpty(database, name);
			}
		}
	}

	private static InvalidValue notEmpty(MongoDatabase database, String collection) {
		return new InvalidValue("数据库 " + database.getName() + " 不是空的（集合 " + collection + "），只能导入空数据库",
				"the database " + database.getName() + " is not empty (collection " + collection
						+ "): an export is imported into an empty one only");
	}

	private static void requireNoLoss(Verdict verdict, KnownCheckpoints known, boolean accepted) {
		long lastKnown = known.lastPosition();
		if (lastKnown > verdict.position() && !accepted) {
			throw new InvalidValue(
					"导出到位置 " + verdict.position() + " 为止，而检查点证明曾有至位置 " + lastKnown + " 的记录；确认放弃其后的记录请用 --accept-loss",
					"the export ends at position " + verdict.position() + ", but checkpoints know positions up to "
							+ lastKnown + "; to give up what is behind it, say --accept-loss");
		}
	}

}
