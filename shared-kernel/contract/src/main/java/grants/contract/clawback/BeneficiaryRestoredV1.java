package grants.contract.clawback;

import java.time.Instant;

/**
 * The bar under the document is lifted.
 */
public record BeneficiaryRestoredV1(String beneficiaryCode, String documentNumber, String because,
		Instant restoredAt) implements ClawbackFact {
}
