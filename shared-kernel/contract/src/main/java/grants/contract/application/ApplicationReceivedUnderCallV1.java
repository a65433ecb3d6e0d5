package grants.contract.application;

import java.time.Instant;

import grants.contract.CallV1;

/**
 * An application came in time for a call. Told right after its
 * {@link ApplicationSubmittedV1}; an application to a measure that is open without a call
 * has none.
 *
 * @param callId as in the call
 * @param receivedAt the intake stamp
 */
public record ApplicationReceivedUnderCallV1(String applicationId, String beneficiaryCode, String callId, CallV1 call,
		Instant receivedAt) implements ApplicationFact {
}
