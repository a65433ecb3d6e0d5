package grants.review.domain;

import java.util.List;

import grants.review.command.DecideCase;
import grants.review.domain.CaseState.Live;
import grants.review.domain.CaseState.NoticeOver;
import grants.review.domain.CaseState.OnNotice;
import grants.review.domain.CaseState.ToDecide;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.Submission;
import grants.review.vocabulary.Verdict;

import static grants.review.domain.ReviewRule.APPROVER_DECIDES;
import static grants.review.domain.ReviewRule.DECIDER_IS_ANOTHER;
import static grants.review.domain.ReviewRule.IN_ITS_TURN;
import static grants.review.domain.ReviewRule.NOTICE_FIRST;
import static grants.review.domain.ReviewRule.ONLY_WHAT_WAS_PROPOSED;
import static grants.review.domain.ReviewRule.REJECTION_CITES;

/** The approver's decision. */
final class FinalDecisions {

	private FinalDecisions() {
	}

	static List<ReviewEvent> decide(CaseState state, DecideCase ask) {
		ToDecide s = decidable(state, ask.verdict(), ask.by());
		Guards.sameVersion(s, ask.content());
		Guards.written(ask.reason());
		Submission submission = s.submission();
		String lead = submission.terms().leadBureau();
		if (ask.verdict() == Verdict.APPROVE && s instanceof NoticeOver over) {
			return List.of(new GrantApproved(ask.caseId(), submission.applicationId(), submission.beneficiary(), lead,
					over.award().amount(), over.award().explanation(), ask.content(), ask.reason(), ask.citations(),
					ask.by().actor(), ask.decidedAt()));
		}
		if (ask.citations().isEmpty() || ask.citations().stream().anyMatch(String::isBlank)) {
			throw REJECTION_CITES.violatedBecause("未列明条款", "no clause is cited").citing(submission.terms().citations());
		}
		return List.of(new GrantRejected(ask.caseId(), submission.applicationId(), submission.beneficiary(), lead,
				ask.content(), ask.reason(), ask.citations(), ask.by().actor(), ask.decidedAt()));
	}

	/** The case, if this person may decide it this way now. */
	static ToDecide decidable(CaseState state, Verdict verdict, Officer by) {
		if (state instanceof Live live) {
			if (!by.isApprover() || !by.worksFor(live.submission().terms().leadBureau())) {
				String lead = live.submission().terms().leadBureau();
				throw APPROVER_DECIDES.violatedBecause("您不是 " + lead + " 的审批人", "you are no approver of " + lead);
			}
			Guards.unrelated(live, by);
		}
		if (state instanceof OnNotice notice) {
			throw NOTICE_FIRST.violatedBecause(notice.standing().zh(), notice.standing().en());
		}
		if (!(state instanceof ToDecide s)) {
			throw IN_ITS_TURN.violatedBecause(state.standing().zh(), state.standing().en());
		}
		if (s.judges().contains(by.subject())) {
			throw DECIDER_IS_ANOTHER.violatedBecause("您在本案中已出具意见", "you have judged in this case already")
				.instead("请本单位其他审批人决定", "another approver of your bureau can decide");
		}
		if (verdict == Verdict.APPROVE && !(s instanceof NoticeOver)) {
			throw ONLY_WHAT_WAS_PROPOSED.violatedBecause(s.standing().zh(), s.standing().en());
		}
		return s;
	}

}
