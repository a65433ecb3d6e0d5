package grants.runtime.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import grants.contract.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of the platform. They are the only copy of what was told, so nothing in them
 * may ever be deleted or compacted away: a topic with other settings is not used.
 */
public final class FactTopics {

	/** The largest record that the door out sends; a topic takes a little more. */
	public static final int MAX_RECORD_BYTES = 4 << 20;

	private static final int MAX_MESSAGE_BYTES = MAX_RECORD_BYTES + (64 << 10);

	private static final String FOR_EVER = "-1";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final String bootstrapServers;

	private final Settings settings;

	private volatile boolean ready;

	/** How missing topics are made, and the least that existing ones must have. */
	public record Settings(int partitions, int replicationFactor, int minInsyncReplicas) {
	}

	public FactTopics(String bootstrapServers, Settings settings) {
		this.bootstrapServers = bootstrapServers;
		this.settings = settings;
	}

	/**
	 * Makes the topics that are missing and checks the others, once.
	 * @throws KafkaException if the broker does not answer: ask again
	 * @throws IllegalStateException if a topic could lose facts
	 */
	public synchronized void ensure() {
		if (ready) {
			return;
		}
		try (Admin admin = admin()) {
			Set<String> existing = admin.listTopics().names().get();
			create(admin, Topics.all().stream().filter(topic -> !existing.contains(topic)).toList());
			check(admin, existing);
			ready = true;
		}
		catch (ExecutionException e) {
			throw asKafka(e);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted", e);
		}
	}

	private Admin admin() {
		return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
				AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
	}

	private void create(Admin admin, List<String> missing) throws ExecutionException, InterruptedException {
		List<NewTopic> topics = missing.stream()
			.map(name -> new NewTopic(name, settings.partitions(), (short) settings.replicationFactor())
				.configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
						TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER,
						TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.minInsyncReplicas()),
						TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES))))
			.toList();
		for (var result : admin.createTopics(topics).values().values()) {
			try {
				result.get();
			}
			catch (ExecutionException e) {
				if (!(e.getCause() instanceof TopicExistsException)) { // another service
																		// was first
					throw e;
				}
			}
		}
	}

	private void check(Admin admin, Collection<String> existing) throws ExecutionException, InterruptedException {
		List<ConfigResource> ours = Topics.all()
			.stream()
			.filter(existing::contains)
			.map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic))
			.toList();
		List<String> wrong = new ArrayList<>();
		admin.describeConfigs(ours).all().get().forEach((topic, config) -> {
			require(topic, config, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, wrong);
			require(topic, config, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, wrong);
			require(topic, config, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER, wrong);
			atLeast(topic, config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, settings.minInsyncReplicas(), wrong);
			atLeast(topic, config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MAX_MESSAGE_BYTES, wrong);
		});
		if (!wrong.isEmpty()) {
			throw new IllegalStateException("topics that could lose facts are not used: " + String.join("; ", wrong));
		}
	}

	private static void require(ConfigResource topic, Config config, String name, String expected, List<String> wrong) {
		if (!value(config, name).equals(expected)) {
			wrong.add(topic.name() + " has " + name + "=" + value(config, name) + ", it must be " + expected);
		}
	}

	private static void atLeast(ConfigResource topic, Config config, String name, int least, List<String> wrong) {
		if (Integer.parseInt(value(config, name)) < least) {
			wrong.add(topic.name() + " has " + name + "=" + value(config, name) + ", at least " + least + " is needed");
		}
	}

	private static String value(Config config, String name) {
		return Objects.requireNonNull(config.get(name), name).value();
	}

	private static KafkaException asKafka(ExecutionException e) {
		return e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
	}

}
