package grants.contract.application;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One code has taken the place of another: what was awarded to the predecessor counts for
 * the successor too, and the predecessor claims nothing any more. Told twice, once about
 * each of the two.
 *
 * @param beneficiaryCode whom it is told about: the predecessor or the successor
 * @param kind {@code RENAME} or {@code MERGER}
 * @param documentNumber number of the registry's document
 * @param sha256 lower-case hex digest of the document
 * @param effectiveOn the day on which the registry's change took effect
 * @param succeededAt when it was done here
 */
public record BeneficiarySucceededV1(String successionId, String beneficiaryCode, String predecessorCode,
		String successorCode, String kind, String documentNumber, String sha256, LocalDate effectiveOn,
		Instant succeededAt) implements ApplicationFact {
}
