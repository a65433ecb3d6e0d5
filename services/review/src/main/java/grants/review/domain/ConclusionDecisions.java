package grants.review.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.kernel.Bureau;
import grants.kernel.CityTime;
import grants.kernel.Text;
import grants.kernel.WorkingDays;
import grants.review.command.ConcludeReview;
import grants.review.domain.CaseState.UnderReview;
import grants.review.domain.Item.Answered;
import grants.review.event.NoticePublished;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Submission;

import static grants.review.domain.ReviewRule.AGAINST_WITH_REASON;
import static grants.review.domain.ReviewRule.LEAD_CONCLUDES;
import static grants.review.domain.ReviewRule.OTHERS_FIRST;
import static grants.review.domain.ReviewRule.OWN_BUREAU;

/** What the lead bureau proposes, and the notice that follows. */
final class ConclusionDecisions {

	private ConclusionDecisions() {
	}

	static List<ReviewEvent> conclude(CaseState state, ConcludeReview ask) {
		UnderReview s = Guards.underReview(state);
		concludable(s, ask.by());
		ProposedAward award = s.award();
		List<String> overruled = award == null ? List.of() : s.items().unfavourable();
		if (!overruled.isEmpty() && (ask.reason() == null || ask.reason().isBlank())) {
			Text bureaus = Bureau.names(overruled);
			throw AGAINST_WITH_REASON.violatedBecause(bureaus.zh() + "不同意",
					bureaus.en() + " gave an unfavourable opinion");
		}
		ReviewConcluded concluded = new ReviewConcluded(ask.caseId(), s.lead(), award != null, s.items().outstanding(),
				overruled, ask.reason(), ask.by().actor(), ask.concludedAt());
		return award == null ? List.of(concluded)
				: List.of(concluded, notice(ask.caseId(), s.submission(), award, ask.concludedAt()));
	}

	static void concludable(UnderReview s, Officer by) {
		if (!by.worksFor(s.lead())) {
			Text lead = new Bureau(s.lead()).name();
			throw OWN_BUREAU.violatedBecause("审核结论由牵头单位" + lead.zh() + "作出",
					"the lead bureau, " + lead.en() + ", concludes");
		}
		Guards.unrelated(s, by);
		Answered leadAnswer = s.leadAnswer();
		if (leadAnswer == null) {
			throw OTHERS_FIRST.violatedBecause("牵头单位尚未出具意见", "the lead bureau has not given its own opinion");
		}
		if (!s.leadMayConclude()) {
			String waiting = String.join(", ", s.items().outstanding());
			throw OTHERS_FIRST.violatedBecause(waiting + " 尚未答复", waiting + " has not answered")
				.instead("期限 " + s.opinionsDueOn() + " 届满后可作出结论", "wait until the end of " + s.opinionsDueOn());
		}
		if (!leadAnswer.by().isSamePersonAs(by.actor()) && !by.isApprover()) {
			throw LEAD_CONCLUDES.violatedBecause("您未出具牵头单位的意见，也不是审批人",
					"you neither gave the lead bureau's opinion nor are you an approver");
		}
	}

	private static NoticePublished notice(CaseId caseId, Submission submission, ProposedAward award,
			Instant publishedAt) {
		LocalDate publishedOn = CityTime.dateOf(publishedAt);
		WorkingDays.Day lastDay = Calendar.noticeEnd(publishedOn, submission.terms());
		return new NoticePublished(caseId, submission.applicationId(), submission.beneficiary(),
				submission.beneficiaryName(), submission.terms().name(), submission.terms().leadBureau(),
				award.amount(), publishedOn.plusDays(1), lastDay.date(), lastDay.provisional(), publishedAt);
	}

}
