package grants.review.api;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;

import grants.kernel.CityTime;
import grants.review.projection.workitems.ItemState;
import grants.review.projection.workitems.Queue;
import grants.review.projection.workitems.WorkItemQueries;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The bureaus' queues. */
@RestController
@RequestMapping("/v1/queue")
class QueueApi {

	private final WorkItemQueries workItems;

	private final InstantSource clock;

	QueueApi(WorkItemQueries workItems, InstantSource clock) {
		this.workItems = workItems;
		this.clock = clock;
	}

	/**
	 * The items of the caller's bureaus, or of one of them; an auditor's are all.
	 * @param late whether the opinion is owed and its last day over, by today's date
	 * @param mine whether the caller holds or answered it
	 */
	@GetMapping
	Queue queue(Caller caller, @RequestParam(required = false) @Nullable String bureau,
			@RequestParam(required = false) @Nullable ItemState state,
			@RequestParam(required = false) @Nullable Boolean late,
			@RequestParam(required = false) @Nullable Boolean mine, @RequestParam(defaultValue = "0") int page,
			@RequestParam(defaultValue = "50") int size, @RequestParam(required = false) @Nullable Long position) {
		Set<String> bureaus = Officers.readableBureaus(caller);
		if (bureau != null) {
			bureaus = Set.of(bureau);
			if (!caller.is(Role.AUDITOR)) {
				caller.inBureau(bureau);
			}
		}
		Paging paging = new Paging(page, size);
		LocalDate today = CityTime.dateOf(clock.instant());
		return workItems.queue(bureaus, state, late, mine, caller.subject(), today, paging.page(), paging.size(),
				position);
	}

}
