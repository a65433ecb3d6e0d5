package grants.contract.registry;

import java.time.LocalDate;

/**
 * One of the three relations of an organisation moved.
 *
 * @param relation {@code REGISTRATION}, {@code TAX} or {@code STATISTICS}
 * @param fromRegion six-digit division code (GB/T 2260); {@code 4101xx} is Zhengzhou
 * @param toRegion likewise
 * @param effectiveOn the day on which the move took effect, which may be long before it
 * was reported
 * @param reference the registry's own number for the change
 */
public record ResidencyMovedV1(String beneficiaryCode, String relation, String fromRegion, String toRegion,
		LocalDate effectiveOn, String reference) implements RegistryFact {
}
