package grants.review.domain;

import java.util.ArrayList;
import java.util.List;

import grants.kernel.RuleViolated;
import grants.review.domain.NextStep.Action;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.Terms;
import grants.review.vocabulary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a person can do next, and which rule forbids the rest: asked of the same code that
 * decides, so that it never promises what is refused.
 */
public final class NextSteps {

	private final CaseState state;

	private final Officer by;

	private final List<NextStep> steps = new ArrayList<>();

	private NextSteps(CaseState state, Officer by) {
		this.state = state;
		this.by = by;
	}

	/** Of a reviewer: the items of their bureaus, and the conclusion. */
	public static List<NextStep> ofReviewer(CaseState state, Terms terms, Officer by) {
		NextSteps next = new NextSteps(state, by);
		terms.bureaus().stream().filter(by::worksFor).forEach(bureau -> {
			next.ask(Action.CLAIM, bureau, () -> ItemDecisions.claimable(Guards.underReview(state), bureau, by));
			next.ask(Action.RELEASE, bureau, () -> Guards.heldItem(Guards.underReview(state), bureau, by));
			next.ask(Action.GIVE_OPINION, bureau,
					() -> OpinionDecisions.answerable(Guards.underReview(state), bureau, by));
		});
		return next.conclusion(terms).steps;
	}

	/** Of an approver: taking items back, the conclusion and the decision. */
	public static List<NextStep> ofApprover(CaseState state, Terms terms, Officer by) {
		NextSteps next = new NextSteps(state, by);
		terms.bureaus()
			.stream()
			.filter(by::worksFor)
			.forEach(bureau -> next.ask(Action.REASSIGN, bureau,
					() -> ItemDecisions.reassignable(Guards.underReview(state), bureau, by)));
		next.conclusion(terms);
		if (by.worksFor(terms.leadBureau())) {
			next.ask(Action.APPROVE, terms.leadBureau(), () -> FinalDecisions.decidable(state, Verdict.APPROVE, by));
			next.ask(Action.REJECT, terms.leadBureau(), () -> FinalDecisions.decidable(state, Verdict.REJECT, by));
		}
		return next.steps;
	}

	private NextSteps conclusion(Terms terms) {
		if (by.worksFor(terms.leadBureau())) {
			ask(Action.CONCLUDE, terms.leadBureau(),
					() -> ConclusionDecisions.concludable(Guards.underReview(state), by));
		}
		return this;
	}

	private void ask(Action action, String bureau, Runnable rules) {
		steps.add(new NextStep(action, bureau, refusal(rules)));
	}

	private static @Nullable RuleViolated refusal(Runnable rules) {
		try {
			rules.run();
			return null;
		}
		catch (RuleViolated refusal) {
			return refusal;
		}
	}

}
