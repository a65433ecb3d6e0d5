package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.AwardId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/** The beneficiary stated its case. */
public record ClawbackAnswered(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, Sealed answer,
		Instant answeredAt) implements ObligationsEvent {
}
