package grants.runtime.command;

import java.io.UncheckedIOException;

import com.mongodb.MongoException;
import grants.runtime.history.BrokenLog;
import grants.runtime.history.OutcomeUnknown;
import grants.runtime.history.UnreadableEvent;
import org.apache.kafka.common.KafkaException;

/**
 * Tells what is wrong with store or broker, and so with everything, from what is wrong
 * with one command: the former is tried again where it stands, and nothing overtakes.
 */
public final class Outage {

	private Outage() {
	}

	public static boolean isOne(RuntimeException e) {
		return switch (e) {
			case MongoException _, KafkaException _, UncheckedIOException _, OutcomeUnknown _, TooManyConflicts _,
					BrokenLog _, UnreadableEvent _ ->
				true;
			default -> false;
		};
	}

}
