package grants.contract.disbursement;

import java.time.Instant;

/**
 * An award was cancelled before anything of it was paid: nothing of it ever will be, and
 * the beneficiary may claim the same again.
 *
 * @param amountFen of the award
 * @param citation the clause relied on
 * @param cancelledBy opaque subject id; never who approved the grant
 */
public record AwardCancelledV1(String awardId, String beneficiaryCode, long amountFen, String reason, String citation,
		String cancelledBy, Instant cancelledAt) implements DisbursementFact {
}
