package grants.review.domain;

import java.time.LocalDate;

import grants.kernel.CityTime;
import grants.kernel.WorkingDays;
import grants.review.vocabulary.Submission;
import grants.review.vocabulary.Terms;

/**
 * The review's periods by the published working days. A day counted through a year
 * without a published schedule is provisional: when it comes, it is counted again.
 */
final class Calendar {

	private static final WorkingDays WORKING_DAYS = WorkingDays.published();

	private Calendar() {
	}

	/** The last day for opinions: the day of receipt does not count. */
	static WorkingDays.Day opinionsDue(Submission submission) {
		return WORKING_DAYS.after(CityTime.dateOf(submission.receivedAt()), submission.terms().opinionWorkingDays());
	}

	/** The last day of the notice: the day of publication does not count. */
	static WorkingDays.Day noticeEnd(LocalDate publishedOn, Terms terms) {
		return WORKING_DAYS.after(publishedOn, terms.noticeWorkingDays());
	}

}
