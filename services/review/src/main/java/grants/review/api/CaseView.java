package grants.review.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;
import grants.review.projection.cases.CaseStage;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A case for those who work on it: what was submitted with its evidence, what each bureau
 * says, the notice, the decision, and who did what when.
 *
 * @param opinionsDueOn last day for the bureaus' opinions
 * @param opinionsDueProvisional whether that day may still move
 * @param late whether that day is over and an opinion still owed
 * @param conclusion null before the lead bureau has concluded
 * @param closedBecause null unless the case was closed without a decision
 * @param next what the caller could do; null if the case is shown as of an earlier
 * instant
 */
record CaseView(CaseId caseId, CaseStage stage, Submission submission, LocalDate opinionsDueOn,
		boolean opinionsDueProvisional, boolean late, List<ItemView> items, @Nullable Conclusion conclusion,
		@Nullable NoticeView notice, @Nullable DecisionView decision, @Nullable String closedBecause,
		@Nullable List<Next> next, List<HistoryLine> history) {

	/**
	 * What the lead bureau proposed.
	 *
	 * @param silent the bureaus that let their time pass
	 * @param overruled the bureaus against whose opinion the lead went on
	 * @param by opaque subject id
	 */
	record Conclusion(boolean proposesAward, List<String> silent, List<String> overruled, @Nullable String reason,
			String by, Instant at) {

		static Conclusion of(ReviewConcluded e) {
			return new Conclusion(e.proposesAward(), e.silent(), e.overruled(), e.reason(), e.by().subject(),
					e.concludedAt());
		}

	}

	static CaseView of(OpenedCase opened, LocalDate today, @Nullable List<Next> next) {
		List<ReviewEvent> events = opened.events();
		CaseOpened opening = opened.opening();
		Optional<OpinionPeriodExtended> extended = last(events, OpinionPeriodExtended.class);
		LocalDate dueOn = extended.map(OpinionPeriodExtended::opinionsDueOn).orElse(opening.opinionsDueOn());
		boolean provisional = extended.map(OpinionPeriodExtended::provisional).orElse(opening.provisional());
		CaseStage stage = events.stream().map(CaseStage::begunBy).flatMap(Optional::stream).reduce((_, b) -> b).get();
		List<ItemView> items = ItemView.of(opened.terms(), events);
		boolean owed = stage == CaseStage.UNDER_REVIEW && items.stream().anyMatch(item -> item.opinion() == null);
		return new CaseView(opened.caseId(), stage, opening.submission(), dueOn, provisional,
				owed && dueOn.isBefore(today), items,
				last(events, ReviewConcluded.class).map(Conclusion::of).orElse(null), NoticeView.of(events),
				DecisionView.of(events), last(events, CaseClosed.class).map(CaseClosed::because).orElse(null), next,
				opened.recorded().stream().map(HistoryLine::of).toList());
	}

	static <E> Optional<E> last(List<ReviewEvent> events, Class<E> type) {
		return events.stream()
			.flatMap(e -> type.isInstance(e) ? Stream.of(type.cast(e)) : Stream.empty())
			.reduce((_, later) -> later);
	}

}
