package grants.application.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import grants.application.command.AwardGrant;
import grants.application.domain.Claim.Pending;
import grants.application.event.ApplicationRejected;
import grants.application.event.EntitlementEvent;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.Step;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.Terms;
import grants.application.vocabulary.TreasuryWeight;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Text;

/**
 * What an approval comes to: an award of what the caps leave, or a rejection if they
 * leave nothing.
 */
final class Awarding {

	private Awarding() {
	}

	static EntitlementEvent decide(EntitlementState state, Pending pending, AwardGrant ask) {
		Submission submission = pending.submission();
		asSubmitted(submission, ask);
		insideAssessment(submission, ask);
		explained(ask);
		Money amount = ask.approved();
		List<Step> steps = new ArrayList<>();
		for (CapUse use : CapUse.of(state, submission.terms().caps())) {
			if (use.hasNothingLeft()) {
				return refused(use, ask);
			}
			// the assessment has explained what each cap leaves for this award alone
			if (!use.awards().isEmpty() || amount.isMoreThan(use.left())) {
				steps.add(use.step(amount));
				amount = amount.min(use.left());
			}
		}
		return awarded(submission, ask, amount, steps);
	}

	private static GrantAwarded awarded(Submission submission, AwardGrant ask, Money amount, List<Step> steps) {
		Terms terms = submission.terms();
		Explanation explanation = ask.explanation()
			.withFacts(submission.assessment().explanation().facts())
			.then(steps);
		return new GrantAwarded(AwardId.of(ask.applicationId()), ask.applicationId(), ask.beneficiary(),
				submission.beneficiaryName(), terms, submission.scope(), amount, shares(amount, terms.treasuries()),
				submission.payee(), terms.obligations(), explanation, ask.content(), ask.approvedBy(),
				ask.receivedAt());
	}

	private static void asSubmitted(Submission submission, AwardGrant ask) {
		if (!submission.content().equals(ask.content())) {
			throw EntitlementRule.AWARDED_AS_SUBMITTED.violatedBecause(
					"批准的内容为 " + ask.content() + "，提交的内容为 " + submission.content(),
					"content " + ask.content() + " was approved, " + submission.content() + " was submitted");
		}
	}

	private static void insideAssessment(Submission submission, AwardGrant ask) {
		if (!ask.approved().isPositive() || !submission.assessment().allows(ask.approved())) {
			Text approved = ask.approved().shown();
			Text lowest = submission.assessment().lowest().shown();
			Text highest = submission.assessment().highest().shown();
			throw EntitlementRule.INSIDE_ASSESSMENT
				.violatedBecause("批准金额 " + approved.zh() + "，核定范围 " + lowest.zh() + " 至 " + highest.zh(),
						approved.en() + " was approved; the measure gives " + lowest.en() + " to " + highest.en())
				.citing(submission.terms().citations());
		}
	}

	private static void explained(AwardGrant ask) {
		List<Step> steps = ask.explanation().steps();
		String last = steps.isEmpty() ? "0" : steps.getLast().value();
		if (new BigDecimal(last).compareTo(ask.approved().yuan()) != 0) {
			throw EntitlementRule.EXPLAINED.violatedBecause(
					"计算说明的结果为 " + last + "，批准金额为 " + ask.approved().shown().zh(),
					"the explanation comes to " + last + ", approved were " + ask.approved().shown().en());
		}
	}

	private static ApplicationRejected refused(CapUse use, AwardGrant ask) {
		Text because = use.shown();
		return new ApplicationRejected(ask.applicationId(), ask.beneficiary(), EntitlementRule.CAP_LEFT.id(), because,
				List.of(use.cap().citation()), ask.receivedAt());
	}

	private static List<Share> shares(Money amount, List<TreasuryWeight> treasuries) {
		List<Money> parts = amount.split(treasuries.stream().map(TreasuryWeight::weight).toList());
		List<Share> shares = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			shares.add(new Share(treasuries.get(i).treasury(), parts.get(i)));
		}
		return shares;
	}

}
