package grants.runtime.view;

import java.util.List;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.RecordedEvent;
import org.bson.Document;

/** Keeps the documents of one view up to date with the log. */
final class ViewFeed implements BatchHandler {

	private final Projection projection;

	private final MongoCollection<Document> rows;

	ViewFeed(Projection projection, MongoCollection<Document> rows) {
		this.projection = projection;
		this.rows = rows;
	}

	void createIndexes() {
		if (!projection.indexes().isEmpty()) {
			rows.createIndexes(projection.indexes());
		}
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		List<WriteModel<Document>> writes = batch.stream()
			.flatMap(event -> projection.project(event).stream())
			.toList();
		while (!writes.isEmpty()) {
			writes = writes.subList(write(writes), writes.size());
		}
	}

	@Override
	public void reset() {
		rows.drop();
		createIndexes();
	}

	/**
	 * Writes in order, up to the first row that is newer than its event.
	 * @return how many writes are done with
	 */
	private int write(List<WriteModel<Document>> writes) {
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

	/** A write that {@link Row#set} made, for an event that the row has seen. */
	private static boolean isNewerRow(MongoBulkWriteException e) {
		BulkWriteError error = e.getWriteErrors().getFirst();
		return error.getCategory() == ErrorCategory.DUPLICATE_KEY && error.getMessage().contains("_id_");
	}

}
