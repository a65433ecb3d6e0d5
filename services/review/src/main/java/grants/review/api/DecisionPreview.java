package grants.review.api;

import java.util.List;
import java.util.Objects;

import grants.review.domain.NextStep.Action;
import grants.review.vocabulary.ProposedAward;
import grants.runtime.web.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What an approver would decide on.
 *
 * @param content the version of the application that the decision must be about
 * @param award what an approval would grant, with its explanation; null if the lead
 * bureau proposes none
 * @param items what the bureaus say
 * @param decided null if the case is not decided
 * @param decide whether the caller could approve or reject now, and if not, why; empty
 * for a caller who is no approver of the lead bureau
 */
record DecisionPreview(String content, @Nullable ProposedAward award, List<ItemView> items,
		@Nullable ConclusionView conclusion, @Nullable NoticeView notice, @Nullable DecisionView decided,
		List<Next> decide) {

	static DecisionPreview of(OpenedCase opened, Caller caller) {
		List<ItemView> items = ItemView.of(opened);
		ProposedAward award = items.stream()
			.map(ItemView::opinion)
			.filter(Objects::nonNull)
			.map(ItemView.Opinion::award)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		List<Next> decide = Next.of(opened, caller)
			.stream()
			.filter(step -> step.action() == Action.APPROVE || step.action() == Action.REJECT)
			.toList();
		return new DecisionPreview(opened.opening().submission().content(), award, items, ConclusionView.of(opened),
				NoticeView.of(opened), DecisionView.of(opened), decide);
	}

}
