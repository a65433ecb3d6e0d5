package grants.contract.clawback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.contract.ShareV1;

/**
 * It was decided that what was paid must be returned.
 *
 * @param shares to which treasury how much goes back, in the proportion in which each
 * paid
 * @param decidedBy opaque subject id; never the opener
 */
public record RepaymentDemandedV1(String caseId, String awardId, String beneficiaryCode, long amountFen,
		List<ShareV1> shares, LocalDate dueOn, String reason, List<String> citations, String decidedBy,
		Instant demandedAt) implements ClawbackFact {
}
