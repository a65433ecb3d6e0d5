package grants.audit.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.audit.ledger.KeptFact;
import grants.audit.telling.Teller;
import grants.audit.telling.Telling;
import grants.kernel.CityTime;
import grants.kernel.Money;
import grants.kernel.Text;
import grants.runtime.personal.Seals;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of a history.
 *
 * @param date on which it was recorded, Asia/Shanghai
 * @param actor opaque subject id, or the part of the platform that acted by itself
 * @param cause id of the fact that caused it, or the request
 * @param stream the aggregate that decided
 * @param position of the decision in its service's log
 * @param data the fact itself, account numbers masked
 */
record Entry(String factId, String type, LocalDate date, Instant recordedAt, Text sentence, @Nullable Money amount,
		List<String> citations, String actor, String role, String correlation, @Nullable String cause, String topic,
		@Nullable String stream, long position, JsonNode data) {

	static Entry of(KeptFact fact, Seals seals) {
		JsonNode data = Opened.of(fact.data(), seals);
		Telling telling = Teller.tell(fact.type(), data);
		return new Entry(fact.id(), fact.type(), CityTime.dateOf(fact.recordedAt()), fact.recordedAt(),
				telling.sentence(), telling.amount(), telling.citations(), fact.actor(), fact.role(),
				fact.correlation(), fact.cause(), fact.topic(), fact.stream(), fact.position(), data);
	}

}
