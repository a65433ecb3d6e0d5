package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.ObligationId;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;

/** The last day is over and the commitment was kept. */
public record ObligationFulfilled(SocialCreditCode beneficiary, AwardId award, ObligationId obligation,
		LocalDate lastDay, Instant fulfilledAt) implements ObligationsEvent {
}
