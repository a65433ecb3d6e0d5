package grants.bank;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import com.mongodb.MongoException;
import grants.bank.Ledger.Execution;
import grants.contract.FactTypes;
import grants.contract.Topics;
import grants.contract.bank.PaymentInstructionV1;
import grants.kernel.Actor;
import grants.runtime.fact.FactReader;
import grants.runtime.fact.FactTopics;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.IncomingFact;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.fact.Undecodable;
import grants.runtime.history.Origin;
import grants.runtime.json.Json;
import grants.runtime.personal.Seals;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The treasuries' bank as the local platform and the tests need it: takes payment
 * instructions from Kafka, carries each out once, and reports.
 *
 * <p>
 * An instruction is first entered into the {@link Ledger}, then reported, and only then
 * is its offset committed. Killed anywhere in between, the bank reads it again, finds the
 * entry, and repeats the same report under the same id.
 */
public final class SimulatedBank implements AutoCloseable {

	/** Payments to accounts that end so are returned; all others are paid. */
	public static final String CLOSED_ACCOUNTS_END_IN = "0000";

	public static final String DATABASE = "bank";

	private static final Logger LOG = LoggerFactory.getLogger(SimulatedBank.class);

	private static final String SOURCE = "/bank";

	private static final Duration POLL = Duration.ofMillis(250);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

	private static final Duration ENDING = Duration.ofSeconds(15);

	private final String bootstrapServers;

	private final String group;

	private final Ledger ledger;

	private final InstantSource clock;

	private final Thread thread;

	private final CountDownLatch closing = new CountDownLatch(1);

	private volatile Optional<KafkaConsumer<String, byte[]>> listening = Optional.empty();

	private SimulatedBank(String bootstrapServers, String mongodbUri, String database, InstantSource clock,
			Seals seals) {
		this.bootstrapServers = bootstrapServers;
		this.group = database;
		this.ledger = new Ledger(mongodbUri, database, seals);
		this.clock = clock;
		this.thread = Thread.ofPlatform().name("simulated-bank").unstarted(this::run);
	}

	/**
	 * Opens the bank.
	 * @param clock dates the payments
	 * @param seals opens the accounts that are to be paid
	 */
	public static SimulatedBank start(String bootstrapServers, String mongodbUri, InstantSource clock, Seals seals) {
		return start(bootstrapServers, mongodbUri, DATABASE, clock, seals);
	}

	/**
	 * For tests that share a store and a broker.
	 * @param database of this bank alone; its offsets are kept under the same name
	 */
	public static SimulatedBank start(String bootstrapServers, String mongodbUri, String database, InstantSource clock,
			Seals seals) {
		SimulatedBank bank = new SimulatedBank(bootstrapServers, mongodbUri, database, clock, seals);
		bank.thread.start();
		return bank;
	}

	/**
	 * Everything that the bank has ever carried out, one entry for each instruction: its
	 * id as {@code _id}, {@code amountFen}, {@code account} as it came, {@code treasury},
	 * {@code outcome} and more. Money has moved where the outcome is {@code PAID}.
	 */
	public List<Document> ledger() {
		return ledger.entries();
	}

	/** Finishes what is in hand, and stops. */
	@Override
	public void close() {
		closing.countDown();
		listening.ifPresent(KafkaConsumer::wakeup);
		try {
			thread.join(ENDING);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		ledger.close();
	}

	private boolean isOpen() {
		return closing.getCount() > 0;
	}

	private void run() {
		FactTopics topics = topics(bootstrapServers);
		while (isOpen()) {
			try {
				topics.ensure();
				serve();
			}
			catch (WakeupException e) {
				LOG.debug("told to stop", e);
			}
			catch (KafkaException | MongoException e) {
				// Begun anew from the committed offsets.
				LOG.warn("the bank is interrupted", e);
				pause();
			}
		}
	}

	static FactTopics topics(String bootstrapServers) {
		return new FactTopics(bootstrapServers, new FactTopics.Settings(3, 1, 1));
	}

	private void serve() {
		try (KafkaConsumer<String, byte[]> consumer = consumer(); KafkaProducer<String, byte[]> producer = producer()) {
			listening = Optional.of(consumer);
			// Not by subscription: there is one bank, and after a crash it need not wait
			// until
			// the broker has given up on the one before it.
			consumer.assign(consumer.partitionsFor(Topics.BANK_INSTRUCTIONS)
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList());
			while (isOpen()) {
				ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
				List<Future<RecordMetadata>> reports = new ArrayList<>();
				for (ConsumerRecord<String, byte[]> record : records) {
					carryOut(record).ifPresent((report) -> reports.add(producer.send(FactWriter.write(report))));
				}
				reports.forEach(SimulatedBank::await);
				if (!records.isEmpty()) {
					consumer.commitSync(records.nextOffsets());
				}
			}
		}
		finally {
			listening = Optional.empty();
		}
	}

	/** Empty if it is no instruction: a bank does nothing about what it can't read. */
	private Optional<OutgoingFact> carryOut(ConsumerRecord<String, byte[]> record) {
		try {
			IncomingFact fact = FactReader.read(record);
			if (!fact.type().equals(FactTypes.typeOf(PaymentInstructionV1.class))) {
				throw new Undecodable("it is a " + fact.type());
			}
			PaymentInstructionV1 instruction = Json.tolerant().treeToValue(fact.data(), PaymentInstructionV1.class);
			return Optional.of(report(ledger.execute(instruction, fact, clock.instant())));
		}
		catch (Undecodable | JacksonException e) {
			LOG.error("no payment instruction: {} {} {}", record.topic(), record.partition(), record.offset(), e);
			return Optional.empty();
		}
	}

	private static OutgoingFact report(Execution execution) {
		String id = execution.reportId();
		return OutgoingFact.ofOutside(id, SOURCE, execution.report(), execution.executedAt(),
				new Origin("bank:" + id, Actor.system(DATABASE), execution.correlation(), execution.cause()));
	}

	private static void await(Future<RecordMetadata> report) {
		try {
			report.get();
		}
		catch (ExecutionException e) {
			throw new KafkaException("the broker did not take a report", e.getCause());
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new KafkaException("interrupted before the broker acknowledged", e);
		}
	}

	private void pause() {
		try {
			if (closing.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS)) {
				LOG.debug("told to stop");
			}
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private KafkaConsumer<String, byte[]> consumer() {
		return new KafkaConsumer<>(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				ConsumerConfig.GROUP_ID_CONFIG, group, ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"), new StringDeserializer(),
				new ByteArrayDeserializer());
	}

	private KafkaProducer<String, byte[]> producer() {
		return new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all",
						ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
						// else a report could overtake one that a new leader has refused
						ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1),
				new StringSerializer(), new ByteArraySerializer());
	}

}
