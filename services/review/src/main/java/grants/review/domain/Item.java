package grants.review.domain;

import grants.kernel.Actor;

/** A bureau's part of the review. */
public sealed interface Item {

	/** In the bureau's queue. */
	record Waiting() implements Item {
	}

	/** On somebody's desk. */
	record Held(Actor by) implements Item {
	}

	/** Over: the bureau has spoken. */
	record Answered(Actor by, boolean favourable) implements Item {
	}

}
