package grants.runtime.history;

import java.util.List;
import java.util.Optional;

/**
 * The service's log, for those who only read: always current, and as the aggregates know
 * it. What queries many streams reads a view instead.
 */
public interface History {

	/** All events of an aggregate in order; none if there is no such stream. */
	List<RecordedEvent> stream(String streamId);

	/** What a request has recorded, if it has recorded anything. */
	Optional<Commit> byRequest(String request);

	/** The commit at a position, if the log has come so far. */
	Optional<Commit> at(long position);

	/** Position of the last commit; 0 if there is none. */
	long head();

}
