package grants.contract;

import java.time.LocalDate;

/**
 * A commitment that an award binds the beneficiary to.
 *
 * @param kind {@code RESIDENCY_LOCK_IN} or {@code PRINCIPAL_PLACE_OF_BUSINESS}: both are
 * broken by moving registered address, tax or statistics relation out of the city
 * @param startsOn the starting day, which itself does not count
 * @param lastDay the last day on which it can be broken; {@code 9999-12-31} if the
 * document names no end
 * @param citation the clause that demands it
 * @param repaymentCitation the clause that demands repayment when it is broken
 */
public record ObligationTermsV1(String kind, LocalDate startsOn, LocalDate lastDay, String citation,
		String repaymentCitation) {
}
