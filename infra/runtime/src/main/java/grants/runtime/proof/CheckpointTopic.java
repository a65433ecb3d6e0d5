package grants.runtime.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka topic of a service's checkpoints: one partition, kept for ever. Clients are
 * opened for each use, as that is seldom.
 */
public final class CheckpointTopic implements CheckpointTrail {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final String bootstrapServers;

	private final TopicPartition partition;

	private final int replicationFactor;

	private final int minInsyncReplicas;

	private boolean made;

	public CheckpointTopic(String bootstrapServers, String service, int replicationFactor, int minInsyncReplicas) {
		this.bootstrapServers = bootstrapServers;
		this.partition = new TopicPartition(topicOf(service), 0);
		this.replicationFactor = replicationFactor;
		this.minInsyncReplicas = minInsyncReplicas;
	}

	/** To be read only: it is not made if it is missing. */
	public static CheckpointTopic existing(String bootstrapServers, String service) {
		CheckpointTopic topic = new CheckpointTopic(bootstrapServers, service, 1, 1);
		topic.made = true;
		return topic;
	}

	public static String topicOf(String service) {
		return "grants.checkpoints." + service;
	}

	@Override
	public String name() {
		return partition.topic();
	}

	@Override
	public void forEach(Consumer<String> line) {
		read(null, line);
	}

	@Override
	public List<String> newest(int max) {
		List<String> lines = new ArrayList<>();
		read((long) max, lines::add);
		return lines;
	}

	@Override
	public void append(Checkpoint checkpoint) {
		make();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all",
						ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis()),
				new StringSerializer(), new StringSerializer())) {
			producer
				.send(new ProducerRecord<>(partition.topic(), partition.partition(), checkpoint.service(),
						checkpoint.line()))
				.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (ExecutionException | TimeoutException e) {
			throw new KafkaException("the broker did not take a checkpoint", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted", e);
		}
	}

	/**
	 * @param newest how many from the end at most, null for all
	 */
	private void read(@Nullable Long newest, Consumer<String> line) {
		make();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
						"earliest", ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()),
				new StringDeserializer(), new StringDeserializer())) {
			List<TopicPartition> only = List.of(partition);
			consumer.assign(only);
			long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
			long begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
			consumer.seek(partition, newest == null ? begin : Math.max(begin, end - newest));
			long deadline = System.nanoTime() + PATIENCE.toNanos();
			while (consumer.position(partition) < end) {
				for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(250))) {
					if (record.offset() < end) {
						line.accept(record.value() == null ? "" : record.value());
					}
					deadline = System.nanoTime() + PATIENCE.toNanos();
				}
				if (System.nanoTime() > deadline) {
					throw new KafkaException("the broker does not give the checkpoints out of " + partition.topic());
				}
			}
		}
	}

	private synchronized void make() {
		if (made) {
			return;
		}
		try (Admin admin = Admin.create(Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
			if (!admin.listTopics().names().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).contains(name())) {
				admin
					.createTopics(List.of(new NewTopic(name(), 1, (short) replicationFactor)
						.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
								TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1",
								TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(minInsyncReplicas)))))
					.all()
					.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			}
			made = true;
		}
		catch (ExecutionException e) {
			if (!(e.getCause() instanceof TopicExistsException)) {
				// another instance was first
				throw new KafkaException("the broker does not make the topic " + name(), e);
			}
			made = true;
		}
		catch (TimeoutException e) {
			throw new KafkaException("the broker does not answer", e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted", e);
		}
	}

}
