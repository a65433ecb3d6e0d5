package grants.contract.application;

import java.time.Instant;

/** A call was called off before anybody had applied. */
public record CallCancelledV1(String callId, String measureId, String reason, Instant cancelledAt) implements CallFact {
}
