package grants.review.outbound;

import java.util.List;

import grants.contract.TextV1;
import grants.contract.Topics;
import grants.contract.review.CaseClosedV1;
import grants.contract.review.CaseOpenedV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.contract.review.NoticePublishedV1;
import grants.contract.review.OpinionGivenV1;
import grants.contract.review.ReviewFact;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.Submission;
import grants.runtime.history.RecordedEvent;
import grants.runtime.outbound.Outbound;
import grants.runtime.outbound.Publication;

/**
 * What the review tells the others: who judged and how it ended.
 */
public final class ReviewFacts implements Outbound {

	@Override
	public List<Publication> publish(RecordedEvent event) {
		return switch ((ReviewEvent) event.payload()) {
			case CaseOpened e -> fact(opened(e));
			case OpinionGiven e -> fact(opinion(e));
			case NoticePublished e -> fact(notice(e));
			case NoticeExtended e -> fact(longerNotice(e));
			case GrantApproved e -> fact(approved(e));
			case GrantRejected e -> fact(rejected(e));
			case CaseClosed e -> fact(closed(e));
			// On whose desk an item lay is how a bureau organises itself, and nobody
			// outside acts on it. It is not lost: the log keeps it with its actor, and
			// the case's history shows it to auditors.
			case ItemClaimed _, ItemReleased _, ItemReassigned _ -> List.of();
			// Steps between opinions and notice: the notice or the decision tells how
			// they came out.
			case OpinionPeriodExtended _, OpinionPeriodEnded _, ReviewConcluded _, NoticeEnded _ -> List.of();
		};
	}

	private static CaseOpenedV1 opened(CaseOpened e) {
		Submission submission = e.submission();
		return new CaseOpenedV1(e.caseId().value(), submission.applicationId().value(),
				submission.beneficiary().value(), submission.terms().bureaus(), e.opinionsDueOn(), e.openedAt());
	}

	private static OpinionGivenV1 opinion(OpinionGiven e) {
		return new OpinionGivenV1(e.caseId().value(), e.applicationId().value(), e.beneficiary().value(), e.bureau(),
				e.by().subject(), e.favourable(), e.reason(), e.content(), e.givenAt());
	}

	private static NoticePublishedV1 notice(NoticePublished e) {
		return new NoticePublishedV1(e.caseId().value(), e.applicationId().value(), e.beneficiary().value(),
				e.beneficiaryName().value(), new TextV1(e.measure().zh(), e.measure().en()), e.amount().fen(),
				e.firstDay(), e.lastDay(), e.publishedAt());
	}

	/** The same notice again, with its later last day: the newest one holds. */
	private static NoticePublishedV1 longerNotice(NoticeExtended e) {
		return new NoticePublishedV1(e.caseId().value(), e.applicationId().value(), e.beneficiary().value(),
				e.beneficiaryName().value(), new TextV1(e.measure().zh(), e.measure().en()), e.amount().fen(),
				e.firstDay(), e.lastDay(), e.publishedAt());
	}

	private static GrantApprovedV1 approved(GrantApproved e) {
		return new GrantApprovedV1(e.caseId().value(), e.applicationId().value(), e.beneficiary().value(),
				e.amount().fen(), ExplanationWriter.write(e.explanation()), e.content(), e.by().subject(),
				e.approvedAt());
	}

	private static GrantRejectedV1 rejected(GrantRejected e) {
		// The approver's own words, in the one language in which they were written.
		TextV1 because = new TextV1(e.reason(), e.reason());
		return new GrantRejectedV1(e.caseId().value(), e.applicationId().value(), e.beneficiary().value(), because,
				e.citations(), e.by().subject(), e.rejectedAt());
	}

	private static CaseClosedV1 closed(CaseClosed e) {
		return new CaseClosedV1(e.caseId().value(), e.applicationId().value(), e.beneficiary().value(), e.because(),
				e.closedAt());
	}

	private static List<Publication> fact(ReviewFact fact) {
		return List.of(new Publication(Topics.REVIEW, fact));
	}

}
