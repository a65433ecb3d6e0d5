package grants.clawback.event;

import java.time.Instant;

import grants.clawback.vocabulary.ClawbackId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/** The last day for an answer went by without one. */
public record AnswerPeriodEnded(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award,
		Instant endedAt) implements ObligationsEvent {
}
