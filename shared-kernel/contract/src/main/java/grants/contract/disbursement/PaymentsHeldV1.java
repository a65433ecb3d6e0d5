package grants.contract.disbursement;

import java.time.Instant;
import java.util.List;

/**
 * What was approved and not yet sent is held, as the beneficiary is barred under the
 * document.
 */
public record PaymentsHeldV1(String beneficiaryCode, String documentNumber, List<String> awardIds, String citation,
		Instant heldAt) implements DisbursementFact {
}
