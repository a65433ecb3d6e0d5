package grants.runtime.due;

import java.util.List;

import grants.runtime.history.RecordedEvent;

/** What of a service falls due (one bean a service that has such work). */
public interface DueWork {

	/** Pure: what the event puts on or takes off the due sheet. */
	List<DueChange> changes(RecordedEvent event);

	/**
	 * The command that does the due item. It is dispatched at least once, and has its
	 * effect once.
	 */
	Object commandFor(DueItem item);

}
