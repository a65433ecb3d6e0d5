package grants.runtime.inbound;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/**
 * How far this process has come on each partition that it listens to. Shown by the
 * consumer's thread.
 */
final class PartitionGauges {

	private final MultiGauge lag;

	private final MultiGauge position;

	private volatile Map<TopicPartition, Reached> now = Map.of();

	private Set<TopicPartition> registered = Set.of();

	PartitionGauges(MeterRegistry meters) {
		lag = MultiGauge.builder("grants.inbound.lag")
			.description("public facts that have not been taken up")
			.register(meters);
		position = MultiGauge.builder("grants.inbound.position")
			.description("offset of the last public fact that was taken up; -1 before the first")
			.register(meters);
	}

	private record Reached(long lag, long position) {

		static final Reached UNKNOWN = new Reached(0, -1);

	}

	/** All that was polled has been taken up. */
	void show(KafkaConsumer<?, ?> consumer) {
		Map<TopicPartition, Reached> reached = new HashMap<>();
		for (TopicPartition partition : consumer.assignment()) {
			// where the lag is known, so is the position: nobody has to be asked
			consumer.currentLag(partition)
				.ifPresent(lag -> reached.put(partition, new Reached(lag, consumer.position(partition) - 1)));
		}
		now = reached;
		if (!registered.equals(reached.keySet())) {
			registered = Set.copyOf(reached.keySet());
			lag.register(registered.stream().map(partition -> row(partition, Reached::lag)).toList(), true);
			position.register(registered.stream().map(partition -> row(partition, Reached::position)).toList(), true);
		}
	}

	private MultiGauge.Row<?> row(TopicPartition partition, ToLongFunction<Reached> value) {
		Tags tags = Tags.of("topic", partition.topic(), "partition", Integer.toString(partition.partition()));
		return MultiGauge.Row.of(tags, () -> value.applyAsLong(now.getOrDefault(partition, Reached.UNKNOWN)));
	}

}
