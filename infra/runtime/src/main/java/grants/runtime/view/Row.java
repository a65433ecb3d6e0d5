package grants.runtime.view;

import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.RecordedEvent;
import org.bson.Document;

/**
 * Writes to a view. Every row carries the position that it reflects, as {@code position}.
 */
public final class Row {

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
		Document set = new Document(fields).append("position", event.position());
		return new UpdateOneModel<>(Filters.and(Filters.eq("_id", id), Filters.lte("position", event.position())),
				new Document("$set", set), new UpdateOptions().upsert(true));
	}

	public static WriteModel<Document> remove(String id) {
		return new DeleteOneModel<>(Filters.eq("_id", id));
	}

}
