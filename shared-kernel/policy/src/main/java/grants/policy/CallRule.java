package grants.policy;

import java.util.Optional;

/**
 * How a measure is called for (申报通知): it can be claimed only inside a call.
 *
 * @param places how many a call of kind {@code QUOTA} takes; empty for the others
 */
public record CallRule(Kind kind, Optional<Integer> places) {

	/** Who of those who claim in time is served. */
	public enum Kind {

		/** Everybody who meets the conditions. */
		OPEN,

		/** As many as there are places, in the order of receipt. */
		QUOTA,

		/** All candidates of the round are compared and decided together. */
		RANKING

	}

}
