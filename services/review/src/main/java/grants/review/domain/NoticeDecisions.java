package grants.review.domain;

import java.util.List;

import grants.kernel.CityTime;
import grants.kernel.WorkingDays;
import grants.review.command.EndNotice;
import grants.review.domain.CaseState.OnNotice;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.Terms;

import static grants.review.domain.ReviewRule.PERIOD_RUNS_OUT;

/** How long the notice runs. */
final class NoticeDecisions {

	private NoticeDecisions() {
	}

	static List<ReviewEvent> end(CaseState state, EndNotice ask) {
		if (!(state instanceof OnNotice s)) {
			return List.of();
		}
		if (ask.endedAt().isBefore(CityTime.endOf(s.lastDay()))) {
			throw PERIOD_RUNS_OUT.violatedBecause("公示至 " + s.lastDay() + " 结束时届满",
					"the notice runs until the end of " + s.lastDay());
		}
		Terms terms = s.submission().terms();
		NoticePublished notice = s.notice();
		WorkingDays.Day recounted = Calendar.noticeEnd(CityTime.dateOf(notice.publishedAt()), terms);
		if (s.provisional() && recounted.date().isAfter(s.lastDay())) {
			return List.of(new NoticeExtended(ask.caseId(), notice.applicationId(), notice.beneficiary(),
					notice.beneficiaryName(), notice.measure(), notice.amount(), notice.firstDay(), recounted.date(),
					recounted.provisional(), notice.publishedAt(), ask.endedAt()));
		}
		return List.of(new NoticeEnded(ask.caseId(), terms.leadBureau(), ask.endedAt()));
	}

}
