package grants.application.api;

import java.util.List;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import grants.application.domain.CallsState;
import grants.application.domain.CallsState.Announced;
import grants.application.domain.RegisterState;
import grants.application.event.CallEvent;
import grants.application.event.RegisterEvent;
import grants.application.projection.CallsView;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallsId;
import grants.kernel.Text;
import grants.runtime.history.History;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Views;
import grants.runtime.web.NotFound;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the calls and their registers know, from the log and so never late. */
@Component
class KnownCalls {

	private static final Text CALL = Text.of("申报通知", "call");

	private final History history;

	private final Views views;

	private final CallsView calls;

	KnownCalls(History history, Views views, CallsView calls) {
		this.history = history;
		this.views = views;
		this.calls = calls;
	}

	/** All calls of the measure; nothing if it never had one. */
	CallsState of(String measureId) {
		CallsState state = CallsState.EMPTY;
		for (RecordedEvent event : history.stream(new CallsId(measureId).toString())) {
			state = state.after((CallEvent) event.payload());
		}
		return state;
	}

	/** Who has applied to the call; empty if nobody has. */
	RegisterState register(CallId id) {
		RegisterState state = new RegisterState();
		for (RecordedEvent event : registerEvents(id)) {
			state.note((RegisterEvent) event.payload());
		}
		return state;
	}

	/**
	 * The call.
	 * @throws NotFound if there is none
	 */
	Announced call(CallId id) {
		return of(measureOf(id)).find(id).orElseThrow(() -> NotFound.of(CALL, id.value()));
	}

	/** What has been announced about the call, in order. */
	List<RecordedEvent> announcements(String measureId, CallId id) {
		return history.stream(new CallsId(measureId).toString())
			.stream()
			.filter(event -> ((CallEvent) event.payload()).callId().equals(id))
			.toList();
	}

	List<RecordedEvent> registerEvents(CallId id) {
		return history.stream(id.value());
	}

	/** A call never changes its measure; a view that does not know it may be late. */
	private String measureOf(CallId id) {
		return row(id).or(() -> {
			views.await(calls, history.head());
			return row(id);
		}).map(row -> row.getString("measureId")).orElseThrow(() -> NotFound.of(CALL, id.value()));
	}

	private Optional<Document> row(CallId id) {
		@Nullable Document row = views.collection(calls).find(Filters.eq("_id", id.value())).first();
		return Optional.ofNullable(row);
	}

}
