package grants.application.event;

import java.time.Instant;
import java.util.List;

import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.Obligation;
import grants.application.vocabulary.Payee;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.Terms;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * The award decision (奖补决定): everything that paying and watching it needs, so that the
 * public fact can be told from this event alone.
 *
 * @param amount after every cap over several awards
 * @param shares add up to the amount to the fen, the city first
 * @param content digest of the submitted content that was approved
 * @param approvedBy opaque subject id
 */
public record GrantAwarded(AwardId awardId, ApplicationId applicationId, SocialCreditCode beneficiary,
		Sealed beneficiaryName, Terms terms, String scope, Money amount, List<Share> shares, Payee payee,
		List<Obligation> obligations, Explanation explanation, String content, String approvedBy,
		Instant awardedAt) implements ClaimEvent {

	public GrantAwarded {
		shares = List.copyOf(shares);
		obligations = List.copyOf(obligations);
	}

}
