package grants.contract.application;

import java.time.Instant;

import grants.contract.CallV1;

/**
 * A call was announced: from here on the measure can be claimed inside calls only.
 *
 * @param callId as in the call
 * @param measureId as in the call
 */
public record CallOpenedV1(String callId, String measureId, CallV1 call, Instant openedAt) implements CallFact {
}
