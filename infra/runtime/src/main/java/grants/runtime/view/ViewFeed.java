package grants.runtime.view;

import java.time.Duration;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.RecordedEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Keeps the documents of one generation of a view up to date with the log. */
final class ViewFeed implements BatchHandler {

	private final Projection projection;

	private final MongoCollection<Document> rows;

	/** What is to follow when everything has been read; null once it is live. */
	private volatile @Nullable Rebuild rebuild;

	/**
	 * @param rebuild what is to follow when everything has been read; null if it is live
	 */
	ViewFeed(Projection projection, MongoCollection<Document> rows, @Nullable Rebuild rebuild) {
		this.projection = projection;
		this.rows = rows;
		this.rebuild = rebuild;
	}

	void createIndexes() {
		if (!projection.indexes().isEmpty()) {
			rows.createIndexes(projection.indexes());
		}
	}

	/** Whether the generation is being built. */
	boolean builds() {
		return rebuild != null;
	}

	/** The generation is live. */
	void isLive() {
		rebuild = null;
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		List<WriteModel<Document>> writes = batch.stream()
			.flatMap(event -> projection.project(event).stream())
			.toList();
		Rebuild building = rebuild;
		if (building == null) {
			Rows.write(rows, writes);
		}
		else {
			building.write(rows, writes, batch.getLast().position());
		}
	}

	@Override
	public int most(long after) {
		Rebuild building = rebuild;
		return building == null ? MOST : building.most(after);
	}

	@Override
	public Duration caughtUp() {
		Rebuild next = rebuild;
		return next == null ? Duration.ofDays(1) : next.caughtUp();
	}

}
