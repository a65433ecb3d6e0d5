package grants.runtime.command;

import java.time.Instant;
import java.util.List;

/**
 * The answer to an accepted command, built from its commit alone: the same for every
 * repetition of the request.
 *
 * @param stream the aggregate that decided
 * @param position where it is in the service's log; a view that has reached it shows the
 * effect. 0 if nothing had to change
 * @param version sequence number of the aggregate's last event after this command
 */
public record Receipt(String stream, long position, long version, List<Event> events, Instant recordedAt) {

	/**
	 * @param id event id, by which auditors find it
	 * @param type stored name of the event
	 */
	public record Event(String id, String type) {
	}

}
