package grants.application.api;

import java.util.List;

import grants.application.domain.CallsState;
import grants.application.domain.RegisterState;
import grants.application.event.CallEvent;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallsId;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import org.springframework.stereotype.Component;

/** What the calls and their registers know, from the log and so never late. */
@Component
class KnownCalls {

	private final History history;

	KnownCalls(History history) {
		this.history = history;
	}

	/** All calls of the measure; nothing if it never had one. */
	CallsState of(String measureId) {
		return history.state(new CallsId(measureId).toString(), CallsState.EMPTY,
				(state, event) -> state.after((CallEvent) event.payload()));
	}

	/** Who has applied to the call; empty if nobody has. */
	RegisterState register(CallId id) {
		return history.state(id.value(), RegisterState.EMPTY,
				(state, event) -> state.after((RegisterEvent) event.payload()));
	}

	/** What has been announced about the call, in order. */
	List<RecordedEvent> announcements(String measureId, CallId id) {
		return history.stream(new CallsId(measureId).toString())
			.stream()
			.filter(event -> ((CallEvent) event.payload()).callId().equals(id))
			.toList();
	}

	/** The last event of a register that has been cancelled, and so never was long. */
	RecordedEvent cancellation(CallId id) {
		return history.stream(id.value()).getLast();
	}

}
