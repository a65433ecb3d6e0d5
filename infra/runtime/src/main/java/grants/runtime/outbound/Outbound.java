package grants.runtime.outbound;

import java.util.List;

import grants.runtime.history.RecordedEvent;

/**
 * The one door out of a service: which of its events become public facts (one bean a
 * service).
 */
public interface Outbound {

	/**
	 * Pure, and sees nothing but the event, so that a replay publishes the same. An
	 * exhaustive switch over the service's sealed events: a new event does not compile
	 * until somebody decides whether it leaves.
	 */
	List<Publication> publish(RecordedEvent event);

}
