package grants.review.api;

import java.time.LocalDate;
import java.util.List;

import grants.review.event.CaseClosed;
import grants.review.event.OpinionPeriodExtended;
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
		boolean opinionsDueProvisional, boolean late, List<ItemView> items, @Nullable ConclusionView conclusion,
		@Nullable NoticeView notice, @Nullable DecisionView decision, @Nullable String closedBecause,
		@Nullable List<Next> next, List<HistoryLine> history) {

	static CaseView of(OpenedCase opened, LocalDate today, @Nullable List<Next> next) {
		LocalDate dueOn = opened.last(OpinionPeriodExtended.class)
			.map(OpinionPeriodExtended::opinionsDueOn)
			.orElse(opened.opening().opinionsDueOn());
		boolean provisional = opened.last(OpinionPeriodExtended.class)
			.map(OpinionPeriodExtended::provisional)
			.orElse(opened.opening().provisional());
		List<ItemView> items = ItemView.of(opened);
		boolean owed = opened.stage() == CaseStage.UNDER_REVIEW
				&& items.stream().anyMatch(item -> item.opinion() == null);
		return new CaseView(opened.caseId(), opened.stage(), opened.opening().submission(), dueOn, provisional,
				owed && dueOn.isBefore(today), items, ConclusionView.of(opened), NoticeView.of(opened),
				DecisionView.of(opened), opened.last(CaseClosed.class).map(CaseClosed::because).orElse(null), next,
				opened.recorded().stream().map(HistoryLine::of).toList());
	}

}
