package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.CallId;

/**
 * The closing instant is over, unless the call was extended.
 *
 * @param at the instant that has come
 */
public record CloseCall(CallId callId, String measureId, Instant at) implements CallCommand {
}
