package grants.runtime.view;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The service's views, for queries. */
public interface Views {

	/** The documents of a view. Whoever queries only reads. */
	MongoCollection<Document> collection(Projection projection);

	/**
	 * Waits until the view shows everything up to the position, so that a caller reads
	 * what it has just written; at most 2 s, as a late answer is better than none.
	 * @param position from a receipt; null if the caller does not care
	 * @return whether the view has come so far
	 */
	boolean await(Projection projection, @Nullable Long position);

	/**
	 * Empties a view and makes it again from the beginning of the log. Meanwhile it is
	 * incomplete.
	 * @param name of the projection
	 */
	void rebuild(String name);

}
