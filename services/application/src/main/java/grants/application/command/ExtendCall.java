package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.CallId;
import grants.application.vocabulary.InForce;
import grants.kernel.Actor;

/**
 * Let a call close later than was announced.
 *
 * @param inForce when the measure is in force
 * @param citation the clause of the measure
 */
public record ExtendCall(CallId callId, String measureId, Instant closesAt, String reason, InForce inForce,
		String citation, Instant receivedAt, Actor by) implements CallCommand {
}
