package grants.runtime.inbound;

import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record that stands in line until it can have its effect.
 *
 * @param id of the fact; made from the record's place if it has none
 * @param type of the fact, null if nobody can tell
 * @param record exactly as it came
 * @param trouble why it could not be taken up; null if it only waits behind another
 * @param since when it was first taken up
 * @param attempts that have failed
 * @param retryBy who has asked for another attempt that is still to come; null if nobody
 * @param ask for a discard that has not been confirmed; null if there is none
 */
record ParkedFact(String id, @Nullable String type, ConsumerRecord<String, byte[]> record, @Nullable Trouble trouble,
		Instant since, int attempts, @Nullable String retryBy, @Nullable DiscardAsk ask) {

	ParkedFact wantedBy(String who) {
		return new ParkedFact(id, type, record, trouble, since, attempts, who, ask);
	}

	Line line() {
		return Line.of(record);
	}

}
