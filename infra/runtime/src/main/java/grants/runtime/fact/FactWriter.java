package grants.runtime.fact;

import java.net.URI;
import java.time.ZoneOffset;

import grants.contract.FactTypes;
import grants.runtime.json.Json;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes facts as CloudEvents 1.0 in Kafka's binary mode, under their keys. */
public final class FactWriter {

	private FactWriter() {
	}

	public static ProducerRecord<String, byte[]> write(OutgoingFact fact) {
		String cause = fact.origin().cause();
		CloudEventBuilder event = CloudEventBuilder.v1()
			.withId(fact.id())
			.withSource(URI.create(fact.source()))
			.withType(FactTypes.typeOf(fact.fact().getClass()))
			.withTime(fact.recordedAt().atOffset(ZoneOffset.UTC))
			.withData(Envelope.CONTENT_TYPE, Json.tolerant().writeValueAsBytes(fact.fact()))
			.withExtension(Envelope.CORRELATION, fact.origin().correlation())
			.withExtension(Envelope.CAUSATION, cause == null ? fact.origin().request() : cause)
			.withExtension(Envelope.ACTOR, fact.origin().actor().subject())
			.withExtension(Envelope.ACTOR_ROLE, fact.origin().actor().role());
		if (fact.stream() != null) {
			event.withExtension(Envelope.STREAM, fact.stream())
				.withExtension(Envelope.POSITION, Long.toString(fact.position()));
		}
		return KafkaMessageFactory.createWriter(fact.topic(), fact.fact().key()).writeBinary(event.build());
	}

}
