package grants.runtime.inbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import grants.runtime.Diagnosis;
import grants.runtime.SideBySide;
import grants.runtime.command.Outage;
import grants.runtime.fact.FactTopics;
import grants.runtime.history.Backoff;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service's one ear: reads the topics that it must hear, as one consumer group of all
 * its instances, and commits an offset only when every record before it has had its
 * effect or is parked.
 */
final class FactConsumer {

	private static final Logger LOG = LoggerFactory.getLogger(FactConsumer.class);

	private static final Duration POLL = Duration.ofMillis(250);

	/** How often this process looks for retries that were asked for at another. */
	private static final Duration LOOKING = Duration.ofSeconds(2);

	private static final Duration ENDING = Duration.ofSeconds(15);

	private final Set<String> heard;

	private final FactTopics topics;

	private final Intake intake;

	private final Parked parked;

	private final boolean parallel;

	private final PartitionGauges gauges;

	private final Map<String, Object> settings;

	private final Thread thread;

	private final Backoff afterFailure = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10));

	private final Semaphore closing = new Semaphore(0);

	private volatile boolean stopping;

	private volatile boolean retryWanted;

	private volatile InboundStatus status = InboundStatus.STARTING;

	private long lookedAt;

	FactConsumer(FactEffect effect, FactTopics topics, Intake intake, Parked parked, PartitionGauges gauges,
			String service, String bootstrapServers) {
		this.heard = effect.topics();
		this.topics = topics;
		this.intake = intake;
		this.parked = parked;
		this.parallel = effect.isParallel();
		this.gauges = gauges;
		this.settings = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				ConsumerConfig.GROUP_ID_CONFIG, service, ConsumerConfig.CLIENT_ID_CONFIG, service + "-inbound",
				ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer", ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
				ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest", ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
		this.thread = Thread.ofPlatform().daemon().name(service + "-inbound").unstarted(this::run);
	}

	void open() {
		parked.createIndexes();
		parked.wantRetryByThisVersion();
		thread.start();
	}

	/** Tries what somebody wants to be tried again soon. */
	void wake() {
		retryWanted = true;
	}

	InboundStatus status() {
		return thread.isAlive() ? status : status.dead();
	}

	/**
	 * Ends after the batch in hand, whose offsets are committed unless store or broker
	 * are away.
	 */
	void close() {
		stopping = true;
		closing.release();
		try {
			thread.join(ENDING);
		}
		catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void run() {
		while (!stopping) {
			try {
				topics.ensure();
				listen();
			}
			catch (Stopped e) {
				LOG.info("stopped while facts could not be taken up: they come again");
			}
			catch (RuntimeException | Error e) {
				// begun anew from the committed offsets: nothing is lost
				pauseAfter(e);
			}
		}
	}

	private void listen() {
		try (KafkaConsumer<String, byte[]> polling = new KafkaConsumer<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer())) {
			polling.subscribe(heard);
			while (!stopping) {
				retry(polling.assignment());
				ConsumerRecords<String, byte[]> records = polling.poll(POLL);
				take(records);
				commit(polling, records);
				gauges.show(polling);
				status = status.listening(lag(polling), polling.assignment().size());
			}
		}
	}

	private void take(ConsumerRecords<String, byte[]> records) {
		Map<String, List<ConsumerRecord<String, byte[]>>> byBeneficiary = new LinkedHashMap<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			byBeneficiary.computeIfAbsent(Line.keyOf(record), _ -> new ArrayList<>()).add(record);
		}
		List<Runnable> lanes = byBeneficiary.values()
			.stream()
			.<Runnable>map(lane -> () -> lane.forEach(record -> insist(() -> intake.take(record))))
			.toList();
		if (parallel) {
			SideBySide.run(lanes);
		}
		else {
			lanes.forEach(Runnable::run);
		}
	}

	private void retry(Set<TopicPartition> assigned) {
		if (retryWanted || System.nanoTime() - lookedAt > LOOKING.toNanos()) {
			retryWanted = false;
			lookedAt = System.nanoTime();
			parked.wantedRetries(assigned).forEach(line -> insist(() -> intake.retry(line)));
		}
	}

	/** Tries until store and broker let it be done; once at least, also when it ends. */
	private void insist(Runnable step) {
		for (int failures = 1; failures == 1 || !stopping; failures++) {
			try {
				step.run();
				return;
			}
			catch (RuntimeException e) {
				if (!Outage.isOne(e)) {
					throw e;
				}
				pauseAfter(e, failures);
			}
		}
		throw new Stopped();
	}

	private static void commit(KafkaConsumer<String, byte[]> polling, ConsumerRecords<String, byte[]> records) {
		if (records.isEmpty()) {
			return;
		}
		try {
			polling.commitSync(records.nextOffsets());
		}
		catch (CommitFailedException | RetriableException e) {
			LOG.info("offsets not committed, the facts come again and change nothing: {}", e.getMessage());
		}
	}

	private static long lag(KafkaConsumer<String, byte[]> polling) {
		return polling.assignment().stream().mapToLong(partition -> polling.currentLag(partition).orElse(0)).sum();
	}

	private void pauseAfter(Throwable e) {
		pauseAfter(e, status.failures() + 1);
	}

	private void pauseAfter(Throwable e, int failures) {
		Diagnosis diagnosis = Diagnosis.of(e);
		status = status.failing(failures, diagnosis.toString());
		LOG.warn("error {}: facts are not taken up, attempt {}", diagnosis.errorId(), failures, e);
		try {
			if (closing.tryAcquire(afterFailure.after(failures).toNanos(), TimeUnit.NANOSECONDS)) {
				closing.release(); // for every other lane that waits
			}
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new Stopped();
		}
	}

}
