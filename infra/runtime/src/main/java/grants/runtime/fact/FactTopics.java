package grants.runtime.fact;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;

import grants.contract.Topics;
import grants.kernel.Text;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

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

	private final @Nullable KnownTopics known;

	/** How many each topic has. */
	private volatile Map<String, Integer> partitions = Map.of();

	private volatile boolean ready;

	/** How missing topics are made, and the least that existing ones must have. */
	public record Settings(int partitions, int replicationFactor, int minInsyncReplicas) {
	}

	/** For somebody who remembers nothing of the topics that were used before. */
	public FactTopics(String bootstrapServers, Settings settings) {
		this(bootstrapServers, settings, null);
	}

	FactTopics(String bootstrapServers, Settings settings, @Nullable KnownTopics known) {
		this.bootstrapServers = bootstrapServers;
		this.settings = settings;
		this.known = known;
	}

	/**
	 * The partition of a key, the same for ever: also when somebody adds partitions while
	 * this process runs.
	 * @throws IllegalStateException if the topics have not been looked at
	 */
	public int partitionOf(String topic, String key) {
		Integer count = partitions.get(topic);
		if (count == null) {
			throw new IllegalStateException("nobody has looked at the topics yet: " + topic);
		}
		return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), count);
	}

	/**
	 * Makes the topics that are missing and checks the others, once.
	 * @throws KafkaException if the broker does not answer: ask again
	 * @throws UnsafeTopics if a topic could lose facts, or is not the one that this
	 * service has used before; says in both languages what is wrong with which
	 */
	public synchronized void ensure() {
		if (ready) {
			return;
		}
		try (Admin admin = admin()) {
			Set<String> existing = admin.listTopics().names().get();
			create(admin, Topics.all().stream().filter(topic -> !existing.contains(topic)).toList());
			check(admin, existing);
			compare(admin);
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
						TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(MAX_MESSAGE_BYTES),
						TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false")))
			.toList();
		for (var result : admin.createTopics(topics).values().values()) {
			try {
				result.get();
			}
			catch (ExecutionException e) {
				if (!(e.getCause() instanceof TopicExistsException)) {
					// another service was first
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
		List<Text> wrong = new ArrayList<>();
		admin.describeConfigs(ours).all().get().forEach((topic, config) -> {
			require(topic, config, TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE, wrong);
			require(topic, config, TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, wrong);
			require(topic, config, TopicConfig.RETENTION_BYTES_CONFIG, FOR_EVER, wrong);
			require(topic, config, TopicConfig.UNCLEAN_LEADER_ELECTION_ENABLE_CONFIG, "false", wrong);
			atLeast(topic, config, TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, settings.minInsyncReplicas(), wrong);
			atLeast(topic, config, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, MAX_MESSAGE_BYTES, wrong);
		});
		refuse(wrong);
	}

	/** With what they were when they were used first. */
	private void compare(Admin admin) throws ExecutionException, InterruptedException {
		Map<String, Integer> counts = new HashMap<>();
		List<Text> wrong = new ArrayList<>();
		for (TopicDescription topic : admin.describeTopics(Topics.all()).allTopicNames().get().values()) {
			counts.put(topic.name(), topic.partitions().size());
			if (known != null) {
				known.changeOf(topic.name(), topic.topicId().toString(), topic.partitions().size())
					.ifPresent(wrong::add);
			}
		}
		refuse(wrong);
		partitions = Map.copyOf(counts);
	}

	private static void refuse(List<Text> wrong) {
		if (!wrong.isEmpty()) {
			throw new UnsafeTopics(
					Text.of("可能丢失消息的主题不予使用：" + wrong.stream().map(Text::zh).collect(Collectors.joining("；")),
							"topics that could lose facts are not used: "
									+ wrong.stream().map(Text::en).collect(Collectors.joining("; "))));
		}
	}

	private static void require(ConfigResource topic, Config config, String name, String expected, List<Text> wrong) {
		if (!value(config, name).equals(expected)) {
			String now = topic.name() + " " + name + "=" + value(config, name);
			wrong.add(Text.of(now + "，应为 " + expected, now + ", it must be " + expected));
		}
	}

	private static void atLeast(ConfigResource topic, Config config, String name, int least, List<Text> wrong) {
		if (Integer.parseInt(value(config, name)) < least) {
			String now = topic.name() + " " + name + "=" + value(config, name);
			wrong.add(Text.of(now + "，至少应为 " + least, now + ", at least " + least + " is needed"));
		}
	}

	private static String value(Config config, String name) {
		return Objects.requireNonNull(config.get(name), name).value();
	}

	private static KafkaException asKafka(ExecutionException e) {
		return e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
	}

}
