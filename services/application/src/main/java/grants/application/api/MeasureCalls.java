package grants.application.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import grants.application.domain.CallsState;
import grants.application.vocabulary.Call;
import grants.policy.Measure;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether and when a measure can be claimed.
 *
 * @param needed whether it is claimed inside calls only
 * @param current the call that is open; null if none is
 * @param next the next call; null if none is announced
 */
record MeasureCalls(boolean needed, @Nullable CallView current, @Nullable CallView next) {

	/** Whether the measure's data asks for calls, or one was ever announced. */
	static boolean areNeeded(Measure measure, CallsState calls) {
		return measure.call().isPresent() || !calls.isEmpty();
	}

	static MeasureCalls of(Measure measure, CallsState calls, Instant now) {
		return of(areNeeded(measure, calls), calls.standing().toList(), now);
	}

	/** From its rows of the view of calls. */
	static MeasureCalls of(Measure measure, List<Document> rows, Instant now) {
		return of(measure.call().isPresent() || !rows.isEmpty(),
				rows.stream().filter(row -> !row.getBoolean("cancelled")).map(CallView::callOf).toList(), now);
	}

	private static MeasureCalls of(boolean needed, List<Call> standing, Instant now) {
		CallView current = standing.stream()
			.filter(call -> call.includes(now))
			.findFirst()
			.map(call -> CallView.of(call, false, now))
			.orElse(null);
		CallView next = standing.stream()
			.filter(call -> call.opensAt().isAfter(now))
			.min(Comparator.comparing(Call::opensAt))
			.map(call -> CallView.of(call, false, now))
			.orElse(null);
		return new MeasureCalls(needed, current, next);
	}

}
