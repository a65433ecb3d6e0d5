package grants.contract.application;

import java.time.Instant;

/**
 * A call closes later than was announced.
 *
 * @param until the last instant in time before
 * @param closesAt the last instant in time from now on
 */
public record CallExtendedV1(String callId, String measureId, Instant until, Instant closesAt, String reason,
		Instant extendedAt) implements CallFact {
}
