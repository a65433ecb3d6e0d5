package grants.review.domain;

import java.util.List;

import grants.kernel.CityTime;
import grants.kernel.WorkingDays;
import grants.review.command.EndOpinionPeriod;
import grants.review.command.GiveOpinion;
import grants.review.domain.CaseState.UnderReview;
import grants.review.event.OpinionGiven;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.Officer;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Submission;
import org.jspecify.annotations.Nullable;

import static grants.review.domain.ReviewRule.LEAD_SETS_AMOUNT;
import static grants.review.domain.ReviewRule.PERIOD_RUNS_OUT;

/** What the bureaus say, and until when. */
final class OpinionDecisions {

	private OpinionDecisions() {
	}

	static List<ReviewEvent> give(CaseState state, GiveOpinion ask) {
		UnderReview s = Guards.underReview(state);
		answerable(s, ask.bureau(), ask.by());
		Guards.sameVersion(s, ask.content());
		Guards.written(ask.reason());
		ProposedAward award = award(s, ask);
		UnderReview after = s.withItem(ask.bureau(), new Item.Answered(ask.by().actor(), ask.favourable()));
		Submission submission = s.submission();
		return List.of(new OpinionGiven(ask.caseId(), submission.applicationId(), submission.beneficiary(),
				ask.bureau(), ask.by().actor(), ask.favourable(), ask.reason(), ask.content(), award,
				after.items().outstanding(), s.lead(), after.leadMayConclude(), ask.givenAt()));
	}

	static void answerable(UnderReview s, String bureau, Officer by) {
		Guards.heldItem(s, bureau, by);
		Guards.unrelated(s, by);
	}

	private static @Nullable ProposedAward award(UnderReview s, GiveOpinion ask) {
		if (ask.favourable() && ask.bureau().equals(s.lead())) {
			return AmountDecision.propose(s.submission().terms(), s.submission().assessment(), ask.choice());
		}
		if (!ask.choice().equals(AmountChoice.NONE)) {
			throw LEAD_SETS_AMOUNT.violatedBecause("该意见不确定金额", "this opinion sets no amount")
				.instead("不填写金额、比例和所依据的规定", "leave amount, rate and rule out");
		}
		return null;
	}

	static List<ReviewEvent> endPeriod(CaseState state, EndOpinionPeriod ask) {
		if (!(state instanceof UnderReview s) || s.opinionPeriodEnded() || s.items().outstanding().isEmpty()) {
			return List.of();
		}
		if (ask.endedAt().isBefore(CityTime.endOf(s.opinionsDueOn()))) {
			throw PERIOD_RUNS_OUT.violatedBecause("答复期限至 " + s.opinionsDueOn() + " 结束时届满",
					"opinions can be given until the end of " + s.opinionsDueOn());
		}
		WorkingDays.Day recounted = Calendar.opinionsDue(s.submission());
		if (s.provisional() && recounted.date().isAfter(s.opinionsDueOn())) {
			return List.of(new OpinionPeriodExtended(ask.caseId(), s.items().outstanding(), recounted.date(),
					recounted.provisional(), ask.endedAt()));
		}
		return List.of(new OpinionPeriodEnded(ask.caseId(), s.items().outstanding(), s.lead(),
				s.afterOpinionPeriod().leadMayConclude(), ask.endedAt()));
	}

}
