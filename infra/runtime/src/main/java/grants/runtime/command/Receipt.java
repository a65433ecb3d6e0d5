package grants.runtime.command;

import java.time.Instant;
import java.util.List;

/**
 * The answer to an accepted command, built from its commit alone: the same for every
 * repetition of the request.
 *
 * @param stream the aggregate that decided
 * @param position where it is in the service's log; a view that has reached it shows the
 * effect. If nothing had to change, where the aggregate was changed last; 0 if never
 * @param version sequence number of the aggregate's last event after this command; -1 if
 * it has none
 * @param events what was recorded; empty if nothing had to change
 */
public record Receipt(String stream, long position, long version, List<Event> events, Instant recordedAt) {

	public Receipt {
		events = List.copyOf(events);
	}

	/**
	 * @param id event id, by which auditors find it
	 * @param type stored name of the event
	 */
	public record Event(String id, String type) {
	}

}
