package grants.application.event;

import java.time.Instant;

import grants.application.vocabulary.CallId;

/** The call was cancelled: its window is free for another. */
public record CallWindowFreed(CallId callId, String measureId, Instant freedAt) implements CallEvent {
}
