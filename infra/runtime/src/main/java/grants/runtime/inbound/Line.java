package grants.runtime.inbound;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Facts that keep their order: those of one topic about one beneficiary, which is what
 * their publisher has put in order. While the first of a line is parked, the others wait
 * behind it.
 */
record Line(String topic, String key) {

	static Line of(ConsumerRecord<String, byte[]> record) {
		return new Line(record.topic(), keyOf(record));
	}

	/** The beneficiary; empty for a record that names none. */
	static String keyOf(ConsumerRecord<String, byte[]> record) {
		return record.key() == null ? "" : record.key();
	}

}
