package grants.runtime.outbound;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import grants.contract.Topics;
import grants.runtime.fact.FactTopics;
import grants.runtime.fact.FactWriter;
import grants.runtime.fact.OutgoingFact;
import grants.runtime.history.BatchHandler;
import grants.runtime.history.Readers;
import grants.runtime.history.RecordedEvent;
import io.micrometer.core.instrument.Counter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The door out: publishes what the {@link Outbound} makes of each event, in the order of
 * the log, and returns when every record is acknowledged; only then does the reader save
 * its position. The log is the outbox, there is no second table.
 *
 * <p>
 * A record is sent until it is acknowledged, however long that takes, one request at a
 * time, and nothing is sent behind one that could not be handed to the producer, so no
 * fact overtakes another of its key. If the broker is silent for long, another producer
 * begins again. After that, after a crash, or when another instance takes over, facts are
 * published again under the same ids. Whoever publishes again begins with one that is
 * already there, so the first copies of all facts are in order, whatever publishers
 * overlap.
 */
public final class OutboundDoor implements BatchHandler {

	/** Name of the reader of the log. */
	public static final String READER = "outbound";

	/** Then another producer begins again at the saved position. */
	private static final Duration ACKNOWLEDGING = Duration.ofSeconds(30);

	private static final Duration HANDING_OVER = Duration.ofSeconds(5);

	private static final Duration ENDING = Duration.ofSeconds(2);

	private static final long LOOK_MILLIS = 100;

	private final Outbound outbound;

	private final Readers readers;

	private final FactTopics topics;

	private final String service;

	private final Map<String, Object> settings;

	private final Counter published;

	/** Used by the reader's thread, and by who closes when that has ended. */
	private volatile @Nullable KafkaProducer<String, byte[]> producer;

	private volatile boolean closing;

	public OutboundDoor(Outbound outbound, Readers readers, FactTopics topics, String service, String bootstrapServers,
			Counter published) {
		this.outbound = outbound;
		this.readers = readers;
		this.topics = topics;
		this.service = service;
		this.settings = Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
				ProducerConfig.CLIENT_ID_CONFIG, service + "-outbound", ProducerConfig.ACKS_CONFIG, "all",
				ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
				// a broker that has just become leader refuses one request and takes the
				// next from a producer that it does not know: what comes later would be
				// first, and what was refused would be out of order for ever
				ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1, //
				ProducerConfig.BATCH_SIZE_CONFIG, 256 << 10,
				// for ever: giving up a record would let the next one overtake it
				ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE, //
				ProducerConfig.MAX_BLOCK_MS_CONFIG, HANDING_OVER.toMillis(), //
				ProducerConfig.MAX_REQUEST_SIZE_CONFIG, FactTopics.MAX_RECORD_BYTES, //
				ProducerConfig.LINGER_MS_CONFIG, 0);
		this.published = published;
	}

	/** Begins to follow the log. */
	public void open() {
		readers.start(READER, this);
	}

	@Override
	public Duration caughtUp() {
		topics.ensure();
		return Duration.ofDays(1);
	}

	@Override
	public void handle(List<RecordedEvent> batch) {
		topics.ensure();
		boolean done = false;
		try {
			List<Future<RecordMetadata>> acknowledgements = new ArrayList<>();
			for (RecordedEvent event : batch) {
				for (OutgoingFact fact : factsOf(event)) {
					acknowledgements.add(send(fact));
				}
			}
			for (Future<RecordMetadata> acknowledgement : acknowledgements) {
				await(acknowledgement);
			}
			published.increment(acknowledgements.size());
			done = true;
		}
		finally {
			if (!done) {
				discardProducer(); // what it still holds is published again from the log
			}
		}
	}

	private List<OutgoingFact> factsOf(RecordedEvent event) {
		List<OutgoingFact> facts = new ArrayList<>();
		for (Publication publication : outbound.publish(event)) {
			if (!publication.topic().equals(Topics.carrying(publication.fact().getClass()))) {
				throw new IllegalStateException(publication.fact().getClass().getSimpleName() + " does not travel on "
						+ publication.topic() + " but on " + Topics.carrying(publication.fact().getClass()));
			}
			String id = facts.isEmpty() ? event.id() : event.id() + "." + facts.size();
			facts.add(new OutgoingFact(id, "/grants/" + service, publication.topic(), publication.fact(),
					event.recordedAt(), event.origin(), event.stream(), event.position()));
		}
		return facts;
	}

	private Future<RecordMetadata> send(OutgoingFact fact) {
		KafkaProducer<String, byte[]> to = producer;
		if (to == null) {
			to = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
			producer = to;
		}
		ProducerRecord<String, byte[]> record = FactWriter.write(fact);
		Future<RecordMetadata> acknowledgement = to.send(new ProducerRecord<>(record.topic(),
				topics.partitionOf(record.topic(), record.key()), record.key(), record.value(), record.headers()));
		if (acknowledgement.isDone()) { // refused at once, or very fast
			await(acknowledgement);
		}
		return acknowledgement;
	}

	private void await(Future<RecordMetadata> acknowledgement) {
		long since = System.nanoTime();
		while (true) {
			try {
				acknowledgement.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
				return;
			}
			catch (TimeoutException e) {
				if (closing || System.nanoTime() - since > ACKNOWLEDGING.toNanos()) {
					throw new KafkaException("the broker has not acknowledged a fact", e);
				}
			}
			catch (ExecutionException e) {
				throw new KafkaException("the broker did not take a fact", e.getCause());
			}
			catch (InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new KafkaException("interrupted before the broker acknowledged", e);
			}
		}
	}

	private void discardProducer() {
		KafkaProducer<String, byte[]> old = producer;
		producer = null;
		if (old != null) {
			old.close(Duration.ZERO);
		}
	}

	/** Lets the batch in hand end, acknowledged or not, and stops. */
	public void close() {
		closing = true;
		readers.stop(READER);
		KafkaProducer<String, byte[]> last = producer;
		if (last != null) {
			last.close(ENDING);
		}
	}

}
