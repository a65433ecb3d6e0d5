package grants.runtime.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.RecordedEvent;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Writes to a view. Every row carries the position that it reflects, as {@code position},
 * also one that has been removed: it stays without anything else, so that an event that
 * comes again can't bring it back.
 */
public final class Row {

	private static final String POSITION = "position";

	private Row() {
	}

	/**
	 * Sets these fields of the row, and makes the row if there is none. Field names may
	 * be dotted paths. A row that reflects a later position stays as it is: the event
	 * comes a second time, perhaps from an instance that has lost its lease without
	 * noticing. (The store then tries to make a second row and refuses it by its id;
	 * {@link Rows} knows.)
	 */
	public static WriteModel<Document> set(RecordedEvent event, String id, Document fields) {
		return new UpdateOneModel<>(notLater(event, id),
				new Document("$set", new Document(fields).append(POSITION, event.position())),
				new UpdateOptions().upsert(true));
	}

	/**
	 * Leaves nothing of the row but its id and the position, unless it reflects a later
	 * one. Queries don't find it by any field that it had.
	 */
	public static WriteModel<Document> remove(RecordedEvent event, String id) {
		return new ReplaceOneModel<>(notLater(event, id), new Document(POSITION, event.position()),
				new ReplaceOptions().upsert(true));
	}

	/** The position that a row reflects; 0 if there is none. */
	static long position(@Nullable Document row) {
		return row != null && row.get(POSITION) instanceof Number position ? position.longValue() : 0;
	}

	private static Bson notLater(RecordedEvent event, String id) {
		return Filters.and(Filters.eq("_id", id), Filters.lte(POSITION, event.position()));
	}

}
