package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.CallId;

/** The call has been cancelled: another one may have its window. */
public record FreeCallWindow(CallId callId, String measureId, Instant at) implements CallCommand {
}
