package grants.review.domain;

import java.util.List;

import grants.kernel.WorkingDays;
import grants.review.command.CloseCase;
import grants.review.command.OpenCase;
import grants.review.domain.CaseState.Live;
import grants.review.domain.CaseState.Unopened;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.Submission;

/** What the application's own life does to the case: a repetition changes nothing. */
final class CaseDecisions {

	private CaseDecisions() {
	}

	static List<ReviewEvent> open(CaseState state, OpenCase ask) {
		if (!(state instanceof Unopened)) {
			return List.of();
		}
		WorkingDays.Day due = Calendar.opinionsDue(ask.submission());
		return List.of(new CaseOpened(ask.caseId(), ask.submission(), due.date(), due.provisional(), ask.openedAt()));
	}

	static List<ReviewEvent> close(CaseState state, CloseCase ask) {
		if (!(state instanceof Live s)) {
			return List.of();
		}
		Submission submission = s.submission();
		return List.of(new CaseClosed(ask.caseId(), submission.applicationId(), submission.beneficiary(),
				submission.terms().bureaus(), ask.because(), ask.closedAt()));
	}

}
