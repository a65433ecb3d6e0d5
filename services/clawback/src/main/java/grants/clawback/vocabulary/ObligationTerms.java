package grants.clawback.vocabulary;

import java.time.LocalDate;
import java.util.Set;

/**
 * A commitment as the award states it.
 *
 * @param kind such as {@code RESIDENCY_LOCK_IN}
 * @param startsOn the starting day, which does not count for the length of the period
 * @param lastDay the last day on which it can be broken
 * @param citation the clause that demands it
 * @param repaymentCitation the clause that demands repayment when it is broken
 */
public record ObligationTerms(String kind, LocalDate startsOn, LocalDate lastDay, String citation,
		String repaymentCitation) {

	/** The last day of a commitment for which the document names no end. */
	public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

	/**
	 * Kinds that promise to stay in the city, so that a move out breaks them. Others are
	 * watched too, but only an officer can find them broken.
	 */
	public static final Set<String> TO_STAY = Set.of("RESIDENCY_LOCK_IN", "PRINCIPAL_PLACE_OF_BUSINESS");

	public boolean hasEnd() {
		return lastDay.isBefore(NO_END);
	}

	/**
	 * Whether leaving the city on that day breaks it. I: a move on the starting day does,
	 * as the promise is made that day, though the day does not count for the period.
	 */
	public boolean forbidsLeavingOn(LocalDate day) {
		return TO_STAY.contains(kind) && !day.isBefore(startsOn) && !day.isAfter(lastDay);
	}

}
