package grants.runtime.inbound;

import java.time.Duration;
import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A parked fact as people see it; what it says is not shown.
 *
 * @param ageSeconds since it was parked
 * @param trouble why it was parked; absent if it only waits behind another
 * @param retryBy who has asked for an attempt that is still to come
 * @param discard what somebody has asked for and another has to confirm
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ParkedView(String id, @Nullable String type, String topic, int partition, long offset, String beneficiaryCode,
		Instant since, long ageSeconds, int attempts, @Nullable Trouble trouble, @Nullable String retryBy,
		@Nullable AskView discard) {

	/**
	 * @param ask by which it is confirmed
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record AskView(String ask, String by, Instant at, String reason, String citation, @Nullable String replacedBy) {
	}

	static ParkedView of(ParkedFact fact, Instant now) {
		DiscardAsk ask = fact.ask();
		return new ParkedView(fact.id(), fact.type(), fact.record().topic(), fact.record().partition(),
				fact.record().offset(), Line.keyOf(fact.record()), fact.since(),
				Math.max(0, Duration.between(fact.since(), now).toSeconds()), fact.attempts(), fact.trouble(),
				fact.retryBy(), ask == null ? null
						: new AskView(ask.id(), ask.by(), ask.at(), ask.reason(), ask.citation(), ask.replacedBy()));
	}

}
