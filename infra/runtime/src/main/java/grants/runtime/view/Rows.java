package grants.runtime.view;

import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import org.bson.Document;

/** Carries out the writes that a {@link Projection} has made. */
public final class Rows {

	private Rows() {
	}

	/**
	 * Writes in order, and passes over a {@link Row#set} whose row reflects a later
	 * position already.
	 */
	public static void write(MongoCollection<Document> rows, List<WriteModel<Document>> writes) {
		List<WriteModel<Document>> left = writes;
		while (!left.isEmpty()) {
			left = left.subList(writeSome(rows, left), left.size());
		}
	}

	/**
	 * @return how many writes are done with
	 */
	private static int writeSome(MongoCollection<Document> rows, List<WriteModel<Document>> writes) {
		try {
			rows.bulkWrite(writes);
			return writes.size();
		}
		catch (MongoBulkWriteException e) {
			if (e.getWriteErrors().isEmpty() || e.getWriteConcernError() != null || !isNewerRow(e)) {
				throw e;
			}
			return e.getWriteErrors().getFirst().getIndex() + 1;
		}
	}

	/** The store found no row to change, tried to make one, and there is one, a newer. */
	private static boolean isNewerRow(MongoBulkWriteException e) {
		BulkWriteError error = e.getWriteErrors().getFirst();
		return error.getCategory() == ErrorCategory.DUPLICATE_KEY && error.getMessage().contains("index: _id_ ");
	}

}
