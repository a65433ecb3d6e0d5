package grants.runtime.history;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The service's log, for those who only read: always current, and as the aggregates know
 * it. What queries many streams reads a view instead.
 */
public interface History {

	/** All events of an aggregate in order; none if there is no such stream. */
	List<RecordedEvent> stream(String streamId);

	/**
	 * What the events of an aggregate have made, folded in order. The state may be
	 * remembered and handed out again, so it must be a value that nobody changes; what
	 * has been recorded since is always read, so it is never late, and costs what has
	 * come since.
	 * @param empty before the first event; for one stream and type always the same
	 * @param after the state after an event; for one stream and type always the same
	 */
	default <S> S state(String streamId, S empty, BiFunction<S, RecordedEvent, S> after) {
		S state = empty;
		for (RecordedEvent event : stream(streamId)) {
			state = after.apply(state, event);
		}
		return state;
	}

	/** What a request has recorded, if it has recorded anything. */
	Optional<Commit> byRequest(String request);

	/** The commit at a position, if the log has come so far. */
	Optional<Commit> at(long position);

	/** Position of the last commit; 0 if there is none. */
	long head();

}
