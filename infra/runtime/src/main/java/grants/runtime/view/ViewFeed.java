package grants.runtime.view;

import java.util.List;

import com.mongodb.client.MongoCollection;
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
		Rows.write(rows, batch.stream().flatMap(event -> projection.project(event).stream()).toList());
	}

	@Override
	public void reset() {
		rows.drop();
		createIndexes();
	}

}
