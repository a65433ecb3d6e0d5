package grants.contract.clawback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.contract.ShareV1;

/**
 * Money came back.
 *
 * @param reference the bank's reference of the incoming payment
 * @param outstandingFen what is still demanded
 */
public record RepaymentReceivedV1(String caseId, String awardId, String beneficiaryCode, String reference,
		long amountFen, List<ShareV1> shares, long outstandingFen, LocalDate valueDate,
		Instant recordedAt) implements ClawbackFact {
}
