package grants.application.api;

import java.util.Optional;

import com.mongodb.client.model.Filters;
import grants.application.domain.CallsState.Announced;
import grants.application.projection.CallsView;
import grants.application.vocabulary.CallId;
import grants.kernel.Text;
import grants.runtime.history.History;
import grants.runtime.view.Views;
import grants.runtime.web.NotFound;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a call by its id alone: a view knows its measure, the log everything else. */
@Component
class CallFinder {

	private static final Text CALL = Text.of("申报通知", "call");

	private final KnownCalls known;

	private final History history;

	private final Views views;

	private final CallsView calls;

	CallFinder(KnownCalls known, History history, Views views, CallsView calls) {
		this.known = known;
		this.history = history;
		this.views = views;
		this.calls = calls;
	}

	/**
	 * The call.
	 * @throws NotFound if there is none
	 */
	Announced call(CallId id) {
		return known.of(measureOf(id)).find(id).orElseThrow(() -> NotFound.of(CALL, id.value()));
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
