package grants.runtime.fact;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import grants.kernel.Actor;
import grants.runtime.json.Json;
import io.cloudevents.CloudEvent;
import io.cloudevents.CloudEventData;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what {@link FactWriter} or a publisher outside the platform has written. */
public final class FactReader {

	private FactReader() {
	}

	/** Its type, without reading the rest; null if it says none. */
	public static @Nullable String typeOf(ConsumerRecord<String, byte[]> record) {
		return header(record, "ce_type");
	}

	/** Subject id of who acted, without reading the rest; null if it says none. */
	public static @Nullable String actorOf(ConsumerRecord<String, byte[]> record) {
		return header(record, "ce_" + Envelope.ACTOR);
	}

	private static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
		Header header = record.headers().lastHeader(name);
		return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
	}

	/**
	 * The fact that the record holds.
	 * @throws Undecodable if the record is no fact: no CloudEvent, no key, no time, or
	 * data that is not JSON
	 */
	public static IncomingFact read(ConsumerRecord<String, byte[]> record) {
		CloudEvent event = eventOf(record);
		if (record.key() == null || record.key().isBlank()) {
			throw new Undecodable("it has no key, so nobody knows whom it is about");
		}
		if (event.getTime() == null) {
			throw new Undecodable("it does not say when it was recorded");
		}
		String source = event.getSource().toString();
		String correlation = text(event, Envelope.CORRELATION);
		return new IncomingFact(event.getId(), event.getType(), source, record.topic(), record.partition(),
				record.offset(), record.key(), event.getTime().toInstant(), actor(event, source),
				correlation == null ? event.getId() : correlation, text(event, Envelope.CAUSATION),
				text(event, Envelope.STREAM), position(event), data(event));
	}

	private static CloudEvent eventOf(ConsumerRecord<String, byte[]> record) {
		try {
			return KafkaMessageFactory.createReader(record).toEvent();
		}
		catch (CloudEventRWException | IllegalStateException | IllegalArgumentException e) {
			throw new Undecodable("it is no CloudEvent");
		}
	}

	private static Actor actor(CloudEvent event, String source) {
		String subject = text(event, Envelope.ACTOR);
		String role = text(event, Envelope.ACTOR_ROLE);
		return subject == null || role == null ? Actor.system(source) : new Actor(subject, role);
	}

	private static long position(CloudEvent event) {
		String position = text(event, Envelope.POSITION);
		try {
			return position == null ? 0 : Long.parseLong(position);
		}
		catch (NumberFormatException e) {
			throw new Undecodable("its position is no number");
		}
	}

	private static JsonNode data(CloudEvent event) {
		CloudEventData data = event.getData();
		try {
			return Json.tolerant().readTree(data == null ? new byte[0] : data.toBytes());
		}
		catch (JacksonException e) {
			throw new Undecodable("its data is not JSON");
		}
	}

	private static @Nullable String text(CloudEvent event, String extension) {
		Object value = event.getExtension(extension);
		return value == null ? null : Objects.toString(value);
	}

}
