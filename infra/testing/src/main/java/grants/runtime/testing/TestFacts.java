package grants.runtime.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import grants.contract.FactTypes;
import grants.contract.PublicFact;
import grants.contract.Topics;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.runtime.fact.FactReader;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.fact.Undecodable;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The other services in the test of one: tells it facts, and waits for what it tells. For
 * one thread.
 */
public final class TestFacts implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final KafkaProducer<String, byte[]> producer;

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<IncomingFact> seen = new ArrayList<>();

	public TestFacts(String bootstrapServers) {
		producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all"),
				new StringSerializer(), new ByteArraySerializer());
		consumer = new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
				new StringDeserializer(), new ByteArrayDeserializer());
	}

	/**
	 * Tells a fact as a publisher would.
	 * @return its id
	 */
	public String publish(PublicFact fact) {
		return publish(UUID.randomUUID().toString(), fact, Instant.now());
	}

	/** Tells a fact under an id, such as once more. */
	public String publish(String id, PublicFact fact, Instant recordedAt) {
		Origin origin = new Origin("test:" + id, Actor.system("test"), "test-" + id, null);
		publish(OutgoingFact.ofOutside(id, "/grants/test", fact, recordedAt, origin));
		return id;
	}

	public void publish(OutgoingFact fact) {
		publish(FactWriter.write(fact));
	}

	/** Sends any record, also one that is no fact. */
	public void publish(ProducerRecord<String, byte[]> record) {
		try {
			producer.send(record).get();
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(e);
		}
		catch (ExecutionException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Waits for a fact about a beneficiary; the first one if there are several. */
	public <F extends PublicFact> F await(Class<F> type, SocialCreditCode beneficiary) {
		return await(type, fact -> fact.key().equals(beneficiary.value()));
	}

	/** Waits for the first fact of the type that is meant. */
	public <F extends PublicFact> F await(Class<F> type, Predicate<F> which) {
		return decode(type, awaitEnvelope(type, which));
	}

	/** As {@link #await}, with everything that travelled beside it. */
	public <F extends PublicFact> IncomingFact awaitEnvelope(Class<F> type, Predicate<F> which) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (true) {
			for (IncomingFact fact : seen) {
				if (fact.type().equals(FactTypes.typeOf(type)) && which.test(decode(type, fact))) {
					return fact;
				}
			}
			assertThat(System.nanoTime()).as("waited %s for %s; there are %s", PATIENCE, FactTypes.typeOf(type), seen)
				.isLessThan(deadline);
			poll(Duration.ofMillis(100));
		}
	}

	/** Everything told so far about a beneficiary, in order within a topic. */
	public List<IncomingFact> about(SocialCreditCode beneficiary) {
		while (poll(Duration.ofMillis(200)) > 0) {
			// read on until nothing new comes
		}
		return seen.stream().filter(fact -> fact.key().equals(beneficiary.value())).toList();
	}

	public static <F extends PublicFact> F decode(Class<F> type, IncomingFact fact) {
		return Json.tolerant().treeToValue(fact.data(), type);
	}

	@Override
	public void close() {
		producer.close();
		consumer.close();
	}

	private int poll(Duration atMost) {
		assignNewPartitions();
		if (consumer.assignment().isEmpty()) { // no service has made the topics yet
			LockSupport.parkNanos(atMost.toNanos());
			return 0;
		}
		int count = 0;
		for (ConsumerRecord<String, byte[]> record : consumer.poll(atMost)) {
			count++;
			try {
				seen.add(FactReader.read(record));
			}
			catch (Undecodable e) {
				// some test's own garbage
			}
		}
		return count;
	}

	/** Topics appear when the first service starts; each is read from its beginning. */
	private void assignNewPartitions() {
		Map<String, List<PartitionInfo>> topics = new HashMap<>(consumer.listTopics());
		topics.keySet().retainAll(Topics.all());
		List<TopicPartition> all = topics.values()
			.stream()
			.flatMap(List::stream)
			.map(partition -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		List<TopicPartition> fresh = all.stream().filter(one -> !consumer.assignment().contains(one)).toList();
		if (!fresh.isEmpty()) {
			consumer.assign(all);
			consumer.seekToBeginning(fresh);
		}
	}

}
