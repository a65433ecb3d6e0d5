package grants.contract.application;

import java.time.Instant;

/**
 * The closing instant is over. What was received until then is in time, also if it is
 * told later.
 *
 * @param closedAt the last instant in time
 */
public record CallClosedV1(String callId, String measureId, Instant closedAt) implements CallFact {
}
