package grants.journey.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.contract.Topics;
import grants.runtime.fact.FactReader;
import grants.runtime.fact.IncomingFact;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * All that the topics hold.
 *
 * @param copies of facts, in the order of each partition
 */
record Told(List<IncomingFact> copies) {

	static Told read(String bootstrapServers) {
		try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), new StringDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = Topics.all()
				.stream()
				.flatMap(topic -> consumer.partitionsFor(topic).stream())
				.map(partition -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<IncomingFact> copies = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
					copies.add(FactReader.read(record));
				}
			}
			return new Told(copies);
		}
	}

	/** The first copy of every fact, by its id. */
	Map<String, IncomingFact> facts() {
		Map<String, IncomingFact> facts = new LinkedHashMap<>();
		copies.forEach(fact -> facts.putIfAbsent(fact.id(), fact));
		return facts;
	}

	/**
	 * First copies that stand behind what was recorded later about the same beneficiary.
	 */
	List<String> findings() {
		List<String> findings = new ArrayList<>();
		Map<String, Long> last = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (IncomingFact fact : copies) {
			if (seen.add(fact.id()) && fact.stream() != null
					&& last.merge(fact.topic() + fact.key(), fact.position(), Math::max) > fact.position()) {
				findings.add("out of order: " + fact);
			}
		}
		return findings;
	}

}
