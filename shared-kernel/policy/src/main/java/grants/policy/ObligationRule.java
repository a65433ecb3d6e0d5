package grants.policy;

import java.time.LocalDate;
import java.util.Optional;

import grants.kernel.Period;
import grants.kernel.Text;

/**
 * What the beneficiary promises in return.
 *
 * @param startFact the date fact that starts it; empty if it starts on the day on which
 * the application, and with it the promise, was received
 * @param period how long it binds; empty if the document names no end
 * @param repaymentCitation the clause that demands repayment when it is broken
 */
public record ObligationRule(Kind kind, Text promise, Optional<String> startFact, Optional<Period> period,
		String citation, String repaymentCitation) {

	/** The last day of an obligation for which the document names no end. */
	public static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

	/** What is promised; both are broken by moving one of the three relations out. */
	public enum Kind {

		/** Not to move out of the city for some years (五年之内不得迁出郑州市). */
		RESIDENCY_LOCK_IN,

		/**
		 * To keep the principal place of business and of investment in the city
		 * (主要经营地和投资活动地).
		 */
		PRINCIPAL_PLACE_OF_BUSINESS

	}

	/** The obligation with its dates. */
	public Obligation dated(Facts facts, LocalDate receivedOn) {
		LocalDate startsOn = startFact.map(facts::date).orElse(receivedOn);
		return new Obligation(kind, promise, startsOn, period.map(p -> p.lastDay(startsOn)).orElse(NO_END), citation,
				repaymentCitation);
	}

}
