package grants.contract.disbursement;

import java.time.Instant;
import java.util.List;

/**
 * The bar was lifted; what was held may be paid.
 */
public record PaymentsResumedV1(String beneficiaryCode, String documentNumber, List<String> awardIds,
		Instant resumedAt) implements DisbursementFact {
}
