package grants.contract.clawback;

import java.time.Instant;

import grants.contract.TextV1;

/**
 * No further award and no payment under the document.
 *
 * @param documentNumber the scope of the bar
 */
public record BeneficiaryBarredV1(String beneficiaryCode, String documentNumber, String awardId, TextV1 because,
		String citation, Instant barredAt) implements ClawbackFact {
}
