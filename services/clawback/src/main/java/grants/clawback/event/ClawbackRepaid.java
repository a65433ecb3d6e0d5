package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/** All that was demanded has come back. The bar stays. */
public record ClawbackRepaid(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, Money received,
		Instant repaidAt) implements ObligationsEvent {
}
