package grants.review.domain;

import java.util.List;

import grants.review.command.ClaimItem;
import grants.review.command.CloseCase;
import grants.review.command.ConcludeReview;
import grants.review.command.DecideCase;
import grants.review.command.EndNotice;
import grants.review.command.EndOpinionPeriod;
import grants.review.command.GiveOpinion;
import grants.review.command.OpenCase;
import grants.review.command.ReassignItem;
import grants.review.command.ReleaseItem;
import grants.review.domain.CaseState.Unopened;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.CaseId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * The review of one application, as Axon routes it: each command to its decision, each
 * event to the state. Nothing is decided here.
 */
public class ReviewCase {

	@AggregateIdentifier
	private CaseId caseId;

	private CaseState state = new Unopened();

	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(OpenCase ask) {
		record(CaseDecisions.open(state, ask));
	}

	@CommandHandler
	void handle(ClaimItem ask) {
		record(ItemDecisions.claim(state, ask));
	}

	@CommandHandler
	void handle(ReleaseItem ask) {
		record(ItemDecisions.release(state, ask));
	}

	@CommandHandler
	void handle(ReassignItem ask) {
		record(ItemDecisions.reassign(state, ask));
	}

	@CommandHandler
	void handle(GiveOpinion ask) {
		record(OpinionDecisions.give(state, ask));
	}

	@CommandHandler
	void handle(EndOpinionPeriod ask) {
		record(OpinionDecisions.endPeriod(state, ask));
	}

	@CommandHandler
	void handle(ConcludeReview ask) {
		record(ConclusionDecisions.conclude(state, ask));
	}

	@CommandHandler
	void handle(EndNotice ask) {
		record(NoticeDecisions.end(state, ask));
	}

	@CommandHandler
	void handle(DecideCase ask) {
		record(FinalDecisions.decide(state, ask));
	}

	/**
	 * May meet no case: there is nothing to close then, and nothing that must wait for
	 * it.
	 */
	@CommandHandler
	@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
	void handle(CloseCase ask) {
		record(CaseDecisions.close(state, ask));
	}

	@EventSourcingHandler
	void on(ReviewEvent event) {
		caseId = event.caseId();
		state = CaseHistory.after(state, event);
	}

	private static void record(List<ReviewEvent> events) {
		events.forEach(AggregateLifecycle::apply);
	}

}
