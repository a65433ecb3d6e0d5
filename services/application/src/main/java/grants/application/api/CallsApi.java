package grants.application.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import grants.application.api.Candidates.Candidate;
import grants.application.domain.CallsState.Announced;
import grants.application.projection.ApplicationsView;
import grants.application.projection.CallsView;
import grants.application.vocabulary.CallId;
import grants.runtime.view.Views;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Calls for applications, for everybody to read; who has applied, for the lead bureau.
 */
@RestController
@RequestMapping("/v1/calls")
class CallsApi {

	private static final int MOST_ROWS = 500;

	private final KnownCalls known;

	private final CallFinder finder;

	private final Views views;

	private final CallsView calls;

	private final ApplicationsView applications;

	private final InstantSource clock;

	CallsApi(KnownCalls known, CallFinder finder, Views views, CallsView calls, ApplicationsView applications,
			InstantSource clock) {
		this.known = known;
		this.finder = finder;
		this.views = views;
		this.calls = calls;
		this.applications = applications;
		this.clock = clock;
	}

	/** Those that open last, first; at most {@value #MOST_ROWS}. */
	@GetMapping
	List<CallView> calls(@RequestParam @Nullable String measure, @RequestParam CallView.@Nullable State state,
			@RequestParam @Nullable Long position) {
		views.await(calls, position);
		Instant now = clock.instant();
		Bson which = measure == null ? Filters.empty() : Filters.eq("measureId", measure);
		return views.collection(calls)
			.find(state == null ? which : Filters.and(which, standing(state, now)))
			.sort(Sorts.descending("opensAt", "_id"))
			.limit(MOST_ROWS)
			.map(row -> CallView.of(row, now))
			.into(new ArrayList<>());
	}

	@GetMapping("/{id}")
	CallDetails call(@PathVariable CallId id) {
		Announced announced = finder.call(id);
		return CallDetails.of(announced, known.register(id), known.announcements(announced.call().measureId(), id),
				() -> known.cancellation(id), clock.instant());
	}

	/**
	 * How many have applied; who, once the call has closed. At most {@value #MOST_ROWS}.
	 */
	@GetMapping("/{id}/candidates")
	Candidates candidates(Caller caller, @PathVariable CallId id, @RequestParam @Nullable Long position) {
		Announced announced = finder.call(id);
		caller.actingAs(Role.REVIEWER, Role.APPROVER, Role.AUDITOR);
		if (!caller.is(Role.AUDITOR)) {
			caller.inBureau(announced.call().leadBureau());
		}
		views.await(applications, position);
		return new Candidates(CallView.of(announced, clock.instant()), known.register(id).count(),
				announced.stage() == Announced.Stage.CLOSED ? candidates(id) : null);
	}

	private List<Candidate> candidates(CallId id) {
		return views.collection(applications)
			.find(Filters.eq("callId", id.value()))
			.sort(Sorts.ascending("submittedAt", "_id"))
			.limit(MOST_ROWS)
			.map(Candidate::of)
			.into(new ArrayList<>());
	}

	private static Bson standing(CallView.State state, Instant now) {
		Bson cancelled = Filters.eq("cancelled", true);
		return switch (state) {
			case CANCELLED -> cancelled;
			case COMING -> Filters.and(Filters.ne("cancelled", true), Filters.gt("opensAt", now));
			case OPEN ->
				Filters.and(Filters.ne("cancelled", true), Filters.lte("opensAt", now), Filters.gte("closesAt", now));
			case CLOSED -> Filters.and(Filters.ne("cancelled", true), Filters.lt("closesAt", now));
		};
	}

}
