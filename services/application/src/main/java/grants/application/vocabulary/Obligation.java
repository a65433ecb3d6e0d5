package grants.application.vocabulary;

import java.time.LocalDate;

/**
 * A commitment that an award binds the beneficiary to.
 *
 * @param startsOn the starting day, which itself does not count
 * @param lastDay the last day on which it can be broken
 * @param citation the clause that demands it
 * @param repaymentCitation the clause that demands repayment when it is broken
 */
public record Obligation(String kind, LocalDate startsOn, LocalDate lastDay, String citation,
		String repaymentCitation) {
}
