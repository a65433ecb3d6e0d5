package grants.runtime.view;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.WriteModel;
import grants.runtime.history.RecordedEvent;
import org.bson.Document;

/**
 * A view: documents made from events for one purpose of reading. Pure: the same events
 * always make the same documents, so that a view can be dropped and rebuilt. Writes are
 * absolute values, never increments, so that seeing an event twice changes nothing. Only
 * {@link Row} makes the writes.
 */
public interface Projection {

	/** Name of the view, such as {@code work-items}. */
	String name();

	/**
	 * To be raised whenever the same events make other rows than before: the view is then
	 * built anew when the service starts. From 1.
	 */
	default int version() {
		return 1;
	}

	/** What the queries of this view need. */
	default List<IndexModel> indexes() {
		return List.of();
	}

	/** The writes that the event means; none if it does not concern this view. */
	List<WriteModel<Document>> project(RecordedEvent event);

}
