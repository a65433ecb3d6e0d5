package grants.clawback.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Share;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;

/**
 * It was decided that what was paid must be returned: first all that had been paid, then,
 * as a supplement, what was paid since.
 *
 * @param amount demanded by this decision
 * @param shares of the amount, by treasury, as each paid
 * @param demandedInAll in the case after this
 * @param outstanding of that, what has not come back
 * @param decidedBy opaque subject id, never the opener
 */
public record RepaymentDemanded(SocialCreditCode beneficiary, ClawbackId clawback, AwardId award, Money amount,
		List<Share> shares, LocalDate dueOn, String reason, List<String> citations, Money demandedInAll,
		Money outstanding, String decidedBy, Instant demandedAt) implements ObligationsEvent {
}
