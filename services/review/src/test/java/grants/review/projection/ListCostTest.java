package grants.review.projection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import grants.kernel.Actor;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.ItemClaimed;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticePublished;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;
import grants.review.projection.cases.CaseQueries;
import grants.review.projection.cases.CaseStage;
import grants.review.projection.cases.Cases;
import grants.review.projection.notices.NoticeQueries;
import grants.review.projection.notices.Notices;
import grants.review.projection.workitems.ItemState;
import grants.review.projection.workitems.Queue;
import grants.review.projection.workitems.WorkItem;
import grants.review.projection.workitems.WorkItemQueries;
import grants.review.projection.workitems.WorkItems;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Submission;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.FilledView;
import grants.runtime.view.Projection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.ACME;
import static grants.review.Scene.APPLICATION;
import static grants.review.Scene.AT;
import static grants.review.Scene.EXACT;
import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static grants.review.Scene.SCIENCE;
import static grants.review.Scene.submission;
import static org.assertj.core.api.Assertions.assertThat;

/** A page of a list costs the page, however many cases there are; so does its count. */
class ListCostTest {

	private static final int CASES = 300;

	private static final int PAGE = 20;

	/** What others of the same store may look at meanwhile. */
	private static final int NOISE = 60;

	private static final LocalDate FIRST_DUE = LocalDate.of(2026, 3, 1);

	@Test
	void queues() {
		try (FilledView view = filled(new WorkItems())) {
			WorkItemQueries queries = new WorkItemQueries(view, new WorkItems());
			LocalDate today = FIRST_DUE.plusDays(60);
			for (@Nullable
			Set<String> bureaus : bureaus()) {
				for (@Nullable
				ItemState state : withNull(ItemState.values())) {
					for (@Nullable
					Boolean late : withNull(true, false)) {
						// those in time, in whatever state, stand behind the late ones
						long passed = state == null && Boolean.FALSE.equals(late)
								? queries.queue(bureaus, null, null, null, "reader", today, 0, PAGE, null).late() : 0;
						check(view, passed, bureaus + " " + state + " late " + late, () -> {
							Queue queue = queries.queue(bureaus, state, late, null, "reader", today, 0, PAGE, null);
							assertThat(queue.items().rows())
								.isSortedAccordingTo((one, other) -> one.dueOn().compareTo(other.dueOn()));
						});
						requireCounted(queries, bureaus, state, late, today);
					}
				}
			}
		}
	}

	/** What is counted by indexes is what there is. */
	private static void requireCounted(WorkItemQueries queries, @Nullable Set<String> bureaus,
			@Nullable ItemState state, @Nullable Boolean late, LocalDate today) {
		Queue all = queries.queue(bureaus, state, late, null, "reader", today, 0, 10 * CASES, null);
		assertThat(all.items().total()).isEqualTo(all.items().rows().size());
		if (state == null && late == null) {
			List<WorkItem> rows = all.items().rows();
			assertThat(all.late()).isEqualTo(rows.stream().filter(WorkItem::late).count());
			assertThat(all.late() > 0).isEqualTo(!rows.isEmpty());
			all.counts()
				.forEach((one, count) -> assertThat(rows.stream().filter(row -> row.state() == one).count())
					.isEqualTo(count));
		}
	}

	@Test
	void cases() {
		try (FilledView view = filled(new Cases())) {
			CaseQueries queries = new CaseQueries(view, new Cases());
			for (@Nullable
			Set<String> bureaus : bureaus()) {
				for (@Nullable
				CaseStage stage : withNull(CaseStage.values())) {
					check(view, 0, bureaus + " " + stage, () -> queries.cases(bureaus, stage, null, 0, PAGE, null));
					Page<?> all = queries.cases(bureaus, stage, null, 0, 10 * CASES, null);
					assertThat(all.total()).isEqualTo(all.rows().size());
				}
			}
		}
	}

	@Test
	void notices() {
		try (FilledView view = filled(new Notices())) {
			NoticeQueries queries = new NoticeQueries(view, new Notices());
			check(view, 0, "notices", () -> queries.current(FIRST_DUE, 0, PAGE, null));
			Page<?> all = queries.current(FIRST_DUE, 0, 10 * CASES, null);
			assertThat(all.total()).isEqualTo(all.rows().size()).isPositive();
		}
	}

	private static void check(FilledView view, long passed, String what, Runnable query) {
		assertThat(view.examinedBy(query)).as(what).isLessThanOrEqualTo(PAGE + passed + NOISE);
	}

	private static List<@Nullable Set<String>> bureaus() {
		List<@Nullable Set<String>> all = new ArrayList<>(
				List.of(Set.of(FINANCE), Set.of(LEAD), Set.of(FINANCE, SCIENCE), Set.of("nobody")));
		all.add(null);
		return all;
	}

	@SafeVarargs
	private static <T> List<@Nullable T> withNull(T... values) {
		List<@Nullable T> all = new ArrayList<>(List.of(values));
		all.add(null);
		return all;
	}

	/** Cases of three bureaus each, at several steps of their lives. */
	private static FilledView filled(Projection projection) {
		FilledView view = new FilledView(projection);
		List<RecordedEvent> events = new ArrayList<>();
		for (int number = 0; number < CASES; number++) {
			CaseId id = new CaseId("case-" + UUID.randomUUID());
			LocalDate due = FIRST_DUE.plusDays(number % 120);
			life(number % 8, id, due, event -> events.add(new RecordedEvent(events.size() + 1, "e" + events.size(),
					id.value(), 0, event, AT, new Origin("r", new Actor("u", "reviewer"), "c", null))));
		}
		view.add(events);
		return view;
	}

	private static void life(int kind, CaseId id, LocalDate due, Consumer<ReviewEvent> happens) {
		Submission submission = submission(EXACT, FINANCE, SCIENCE);
		happens.accept(new CaseOpened(id, submission, due, false, AT));
		if (kind == 1) {
			happens.accept(new ItemClaimed(id, FINANCE, new Actor("u-finance", "reviewer"), AT));
		}
		if (kind == 2) {
			happens.accept(new CaseClosed(id, APPLICATION, ACME, List.of(LEAD, FINANCE, SCIENCE), "withdrawn", AT));
		}
		if (kind > 2) {
			happens.accept(new ReviewConcluded(id, LEAD, true, List.of(), List.of(FINANCE), null,
					new Actor("u-lead", "reviewer"), AT));
			happens.accept(
					new NoticePublished(id, APPLICATION, ACME, submission.beneficiaryName(), submission.terms().name(),
							LEAD, submission.assessment().highest(), due, due.plusDays(7), false, AT));
		}
		if (kind > 5) {
			happens.accept(new NoticeEnded(id, LEAD, AT));
		}
	}

}
