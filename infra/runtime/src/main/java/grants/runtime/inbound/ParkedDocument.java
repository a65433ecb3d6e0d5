package grants.runtime.inbound;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** How a parked fact is stored. */
final class ParkedDocument {

	private ParkedDocument() {
	}

	static Document write(ParkedFact fact) {
		ConsumerRecord<String, byte[]> record = fact.record();
		List<Document> headers = StreamSupport.stream(record.headers().spliterator(), false)
			.map(header -> new Document("name", header.key()).append("value", binary(header.value())))
			.toList();
		return new Document("_id", fact.id()).append("topic", record.topic())
			.append("key", Line.keyOf(record))
			.append("partition", record.partition())
			.append("offset", record.offset())
			.append("timestamp", record.timestamp())
			.append("type", fact.type())
			.append("headers", headers)
			.append("value", binary(record.value()))
			.append("trouble", write(fact.trouble()))
			.append("since", Date.from(fact.since()))
			.append("attempts", fact.attempts())
			.append("retry", fact.retryBy() != null)
			.append("retryBy", fact.retryBy());
	}

	static Document write(DiscardAsk ask) {
		return new Document("id", ask.id()).append("by", ask.by())
			.append("at", Date.from(ask.at()))
			.append("reason", ask.reason())
			.append("citation", ask.citation())
			.append("replacedBy", ask.replacedBy())
			.append("trouble", write(ask.trouble()));
	}

	static @Nullable Document write(@Nullable Trouble trouble) {
		return trouble == null ? null
				: new Document("kind", trouble.kind()).append("rule", trouble.rule())
					.append("zh", trouble.zh())
					.append("en", trouble.en());
	}

	static ParkedFact read(Document stored) {
		Document ask = stored.get("ask", Document.class);
		return new ParkedFact(stored.getString("_id"), stored.getString("type"), record(stored),
				readTrouble(stored.get("trouble", Document.class)), stored.getDate("since").toInstant(),
				stored.getInteger("attempts"), stored.getString("retryBy"), ask == null ? null : readAsk(ask));
	}

	private static @Nullable Trouble readTrouble(@Nullable Document trouble) {
		return trouble == null ? null : new Trouble(trouble.getString("kind"), trouble.getString("rule"),
				trouble.getString("zh"), trouble.getString("en"));
	}

	private static DiscardAsk readAsk(Document ask) {
		return new DiscardAsk(ask.getString("id"), ask.getString("by"), ask.getDate("at").toInstant(),
				ask.getString("reason"), ask.getString("citation"), ask.getString("replacedBy"),
				Objects.requireNonNull(readTrouble(ask.get("trouble", Document.class))));
	}

	private static ConsumerRecord<String, byte[]> record(Document stored) {
		Headers headers = new RecordHeaders();
		stored.getList("headers", Document.class)
			.forEach(header -> headers.add(header.getString("name"), bytes(header)));
		byte[] value = bytes(stored);
		return new ConsumerRecord<>(stored.getString("topic"), stored.getInteger("partition"), stored.getLong("offset"),
				stored.getLong("timestamp"), TimestampType.CREATE_TIME, 0, value == null ? 0 : value.length,
				stored.getString("key"), value, headers, Optional.empty());
	}

	private static @Nullable Binary binary(byte @Nullable [] bytes) {
		return bytes == null ? null : new Binary(bytes);
	}

	private static byte @Nullable [] bytes(Document holder) {
		Binary value = holder.get("value", Binary.class);
		return value == null ? null : value.getData();
	}

}
