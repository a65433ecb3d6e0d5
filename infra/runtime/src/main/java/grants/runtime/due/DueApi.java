package grants.runtime.due;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.runtime.history.ReaderStatus;
import grants.runtime.web.Caller;
import grants.runtime.web.Paging;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows administrators what will fall due, what should have been done by now, and why it
 * has not. A service in which nothing falls due has an empty sheet.
 */
@RestController
@RequestMapping("/v1/admin/due")
public final class DueApi {

	private static final Map<String, DueState> STATES = Map.of("waiting", DueState.PENDING, "refused",
			DueState.REFUSED);

	private final @Nullable DueSheet sheet;

	private final InstantSource clock;

	DueApi(ObjectProvider<DueSheet> sheet, InstantSource clock) {
		this.sheet = sheet.getIfAvailable();
		this.clock = clock;
	}

	/**
	 * The due sheet, or as much of it as was asked for.
	 *
	 * @param now by the platform's clock
	 * @param waiting how many wait, late or not
	 * @param overdue how many of them should have been done by now
	 * @param refused how many a rule has forbidden: somebody should look
	 * @param oldest when the first of those that wait is or was due; absent if none waits
	 * @param reader that does the work; absent if nothing falls due in this service
	 * @param count of all that match, shown or not
	 * @param items those that are due first
	 * @param next {@code after} for those that follow; absent if these were the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DueItems(Instant now, long waiting, long overdue, long refused, @Nullable Instant oldest,
			@Nullable DueReader reader, long count, List<DueView> items, @Nullable String next) {
	}

	/**
	 * Who fills the sheet and fires what is due.
	 *
	 * @param lag commits of the log that the sheet does not reflect yet
	 * @param instance that does it; absent if none has yet
	 * @param failures in a row of what it is stuck at; 0 if all is well
	 * @param failure what went wrong last; absent if all is well
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DueReader(long lag, @Nullable String instance, int failures, @Nullable String failure) {

		static DueReader of(ReaderStatus reader) {
			return new DueReader(reader.lag(), reader.instance(), reader.failures(), reader.failure());
		}

	}

	/**
	 * A line of the sheet.
	 *
	 * @param kind what is to be done
	 * @param target the aggregate that it is about
	 * @param lateSeconds since it was due; absent if it is not due yet
	 * @param nextTry absent unless it has failed
	 * @param failures in a row, outages not counted
	 * @param remark what went wrong last, or the rule that forbids it; absent if nothing
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record DueView(String id, String kind, String target, Instant dueAt, @Nullable Long lateSeconds,
			@Nullable Instant nextTry, int failures, @Nullable String remark) {

		static DueView of(DueEntry entry, Instant now) {
			DueItem item = entry.item();
			boolean retried = entry.state() == DueState.PENDING && entry.failures() > 0;
			return new DueView(item.id(), item.kind(), item.target(), item.dueAt(),
					item.dueAt().isAfter(now) ? null : Duration.between(item.dueAt(), now).toSeconds(),
					retried ? entry.nextTry() : null, entry.failures(), entry.remark());
		}

	}

	/**
	 * What is due first comes first.
	 * @param state {@code waiting} or {@code refused}
	 * @param kind such as {@code notice-end}
	 * @param target the id of an aggregate
	 */
	@GetMapping
	DueItems list(Caller caller, @RequestParam(defaultValue = "waiting") String state,
			@RequestParam @Nullable String kind, @RequestParam @Nullable String target,
			@RequestParam @Nullable String after, @RequestParam(defaultValue = "50") int limit) {
		caller.actingAs(Role.ADMINISTRATOR, Role.AUDITOR);
		DueState asked = STATES.get(state);
		if (asked == null) {
			throw Paging.bad("state", "应为 waiting 或 refused", "must be waiting or refused");
		}
		DueQuestion.Place place = DueQuestion.Place.read(after);
		int most = Paging.most(limit);
		Instant now = clock.instant();
		if (sheet == null) {
			return new DueItems(now, 0, 0, 0, null, null, 0, List.of(), null);
		}
		DueQuestion question = new DueQuestion(asked, kind, target);
		List<DueEntry> found = sheet.list(question, place, most);
		DueSheet.Totals totals = sheet.totals(now);
		return new DueItems(now, totals.waiting(), totals.overdue(), totals.refused(), totals.oldest(),
				sheet.reader().map(DueReader::of).orElse(null), sheet.count(question),
				found.stream().map(entry -> DueView.of(entry, now)).toList(),
				found.size() < most ? null : DueQuestion.Place.of(found.getLast()).toString());
	}

}
