package grants.policy;

import java.time.LocalDate;

import grants.kernel.Text;

/**
 * A dated promise.
 *
 * @param startsOn the starting day, which itself does not count
 * @param lastDay the last day on which it can be broken; {@link ObligationRule#NO_END} if
 * the document names no end
 */
public record Obligation(ObligationRule.Kind kind, Text promise, LocalDate startsOn, LocalDate lastDay, String citation,
		String repaymentCitation) {

	public boolean hasEnd() {
		return !lastDay.equals(ObligationRule.NO_END);
	}

}
