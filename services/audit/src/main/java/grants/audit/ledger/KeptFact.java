package grants.audit.ledger;

import java.time.Instant;
import java.util.List;

import grants.runtime.json.Json;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A public fact as the ledger holds it.
 *
 * @param id of the fact, unique for ever
 * @param beneficiary that it is about; the measure, if it is about a call
 * @param references every id that the fact's data names, such as {@code award-...}
 * @param recordedAt when the publisher recorded it, by its clock
 * @param cause id of the fact that caused it, or the request; null if nothing is told
 * @param stream the aggregate that decided; null for a publisher outside the platform
 * @param position of the decision in the publisher's log
 */
public record KeptFact(String id, String type, String topic, int partition, long offset, String beneficiary,
		List<String> references, Instant recordedAt, String actor, String role, String correlation,
		@Nullable String cause, @Nullable String stream, long position, JsonNode data) {

	static KeptFact of(Document row) {
		return new KeptFact(row.getString("_id"), row.getString("type"), row.getString("topic"),
				row.getInteger("partition"), row.getLong("offset"), row.getString("beneficiary"),
				row.getList("references", String.class), row.getDate("recordedAt").toInstant(), row.getString("actor"),
				row.getString("role"), row.getString("correlation"), row.getString("cause"), row.getString("stream"),
				row.getLong("position"), Json.tolerant().readTree(row.getString("data")));
	}

}
