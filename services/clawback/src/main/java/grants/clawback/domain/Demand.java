package grants.clawback.domain;

import grants.clawback.vocabulary.Shares;
import grants.kernel.Money;

/**
 * What is demanded in a case and what has come back of it.
 *
 * @param demanded by treasury, in the proportion in which each paid
 * @param received by treasury; never more than demanded, for any
 */
record Demand(Shares demanded, Shares received) {

	Money outstanding() {
		return demanded.total().minus(received.total());
	}

	/**
	 * How an incoming amount is divided: so that what has come back in all stands in the
	 * proportion of the demand. After a supplement has changed the proportion, treasuries
	 * that are behind catch up first; nothing is taken from one that is ahead.
	 */
	Shares divide(Money incoming) {
		Shares due = demanded.ofAmount(received.total().plus(incoming));
		return due.aheadOf(received).ofAmount(incoming);
	}

	Demand supplement(Shares more) {
		return new Demand(demanded.plus(more), received);
	}

	Demand receive(Shares incoming) {
		Shares after = received.plus(incoming);
		demanded.minus(after);
		return new Demand(demanded, after);
	}

}
