package grants.review.api;

import java.util.List;

import grants.review.domain.NextStep.Action;
import grants.review.event.OpinionGiven;
import grants.review.event.ReviewEvent;
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
 * @param decide whether the caller could approve or reject now, and if not, why; empty
 * for a caller who is no approver of the lead bureau
 */
record DecisionPreview(String content, @Nullable ProposedAward award, List<ItemView> items,
		CaseView.@Nullable Conclusion conclusion, @Nullable NoticeView notice, @Nullable DecisionView decided,
		List<Next> decide) {

	static DecisionPreview of(OpenedCase opened, Caller caller) {
		List<ReviewEvent> events = opened.events();
		CaseView view = CaseView.of(opened, opened.opening().opinionsDueOn(), Next.of(opened, caller));
		ProposedAward award = events.stream()
			.filter(e -> e instanceof OpinionGiven opinion && opinion.award() != null)
			.map(e -> ((OpinionGiven) e).award())
			.findFirst()
			.orElse(null);
		List<Next> decide = view.next() == null ? List.of()
				: view.next()
					.stream()
					.filter(step -> step.action() == Action.APPROVE || step.action() == Action.REJECT)
					.toList();
		return new DecisionPreview(view.submission().content(), award, view.items(), view.conclusion(), view.notice(),
				view.decision(), decide);
	}

}
