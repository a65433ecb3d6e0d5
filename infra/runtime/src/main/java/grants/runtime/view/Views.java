package grants.runtime.view;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The service's views, for queries. A view is always whole: it is built anew beside
 * itself, and the new rows take the place of the old ones all at once.
 */
public interface Views {

	/**
	 * The documents of a view, as they are now; not to be kept from one query to the
	 * next. Whoever queries only reads.
	 * @throws grants.runtime.web.ProblemException 503 as long as the view is being built
	 * for the first time
	 */
	MongoCollection<Document> collection(Projection projection);

	/**
	 * Waits until the view shows everything up to the position, so that a caller reads
	 * what it has just written; at most 2 s, as a late answer is better than none.
	 * @param position from a receipt; null if the caller does not care
	 * @return whether the view has come so far
	 */
	boolean await(Projection projection, @Nullable Long position);

	/**
	 * Builds a view anew from the beginning of the log, unless that is under way. The
	 * view stays as it is meanwhile; at the end its rows are compared with the new ones,
	 * which then take their place.
	 * @param name of the projection
	 */
	void rebuild(String name);

	/** How a view is, and what its last rebuild has found. */
	Optional<ViewStatus> status(String name);

	/** How all views are. */
	List<ViewStatus> status();

}
