package grants.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

	private static final String TOPIC = "facts";

	@TempDir
	private Path directory;

	@Test
	void acknowledged_records_and_committed_offsets_survive_a_kill_and_a_restart()
			throws IOException, InterruptedException, ExecutionException {
		try (ChildJvm broker = ChildJvm.start(BrokerProcess.class, directory.toString())) {
			try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.greeting()))) {
				admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
			}
			produce(broker.greeting(), 0, 200);
			assertThat(consume(broker.greeting(), 50)).containsExactlyElementsOf(values(0, 50));
			produce(broker.greeting(), 200, 300);
			broker.kill();
		}
		try (ChildJvm broker = ChildJvm.start(BrokerProcess.class, directory.toString())) {
			produce(broker.greeting(), 300, 310);
			assertThat(consume(broker.greeting(), 260)).containsExactlyElementsOf(values(50, 310));
			broker.stop();
		}
	}

	@Test
	void a_directory_in_use_and_a_taken_port_are_refused_by_name() throws IOException {
		try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getByName(Loopback.HOST))) {
			assertThatIllegalStateException().isThrownBy(() -> Broker.start(directory, held.getLocalPort(), 0))
				.withMessage("port " + held.getLocalPort() + " on 127.0.0.1 is taken");
		}
		try (DirectoryLock lock = DirectoryLock.take(directory)) {
			assertThat(lock).isNotNull();
			assertThatIllegalStateException().isThrownBy(() -> Broker.start(directory))
				.withMessage(directory + " is held by another process");
		}
	}

	private static List<String> values(int from, int to) {
		return IntStream.range(from, to).mapToObj(i -> "fact " + i).toList();
	}

	private static void produce(String bootstrap, int from, int to) throws InterruptedException, ExecutionException {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", "true"),
				new StringSerializer(), new StringSerializer())) {
			for (String value : values(from, to)) {
				producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
			}
		}
	}

	/** Reads on where the group stopped, and commits. */
	private static List<String> consume(String bootstrap, int count) {
		List<String> values = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", bootstrap, "group.id", "group", "group.protocol", "consumer",
						"auto.offset.reset", "earliest", "enable.auto.commit", "false", "max.poll.records", "10"),
				new StringDeserializer(), new StringDeserializer())) {
			consumer.subscribe(List.of(TOPIC));
			while (values.size() < count) {
				for (ConsumerRecord<String, String> fact : consumer.poll(Duration.ofSeconds(1))) {
					values.add(fact.value());
				}
				consumer.commitSync();
			}
		}
		return values;
	}

}
