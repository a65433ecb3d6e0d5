package grants.runtime.inbound;

import java.time.Instant;
import java.util.Set;

import grants.runtime.fact.IncomingFact;

/** What a service does with the facts that come in. */
interface FactEffect {

	/** The topics that it must hear. */
	Set<String> topics();

	/** Whether facts of this type may mean anything here. Others are passed over. */
	boolean concerns(String type);

	/** Whether facts about different beneficiaries may be taken up at the same time. */
	boolean isParallel();

	/**
	 * Has the effect, once, however often the fact comes.
	 * @param receivedAt when the fact was first taken up
	 * @throws grants.kernel.RuleViolated if a rule forbids it
	 * @throws grants.runtime.fact.Undecodable if the data is not that of such a fact
	 */
	Outcome apply(IncomingFact fact, Instant receivedAt);

	/**
	 * Whether a later fact takes the place of one that is parked. They are about the same
	 * beneficiary and travel on one topic.
	 * @throws grants.runtime.fact.Undecodable if the data is not that of such a fact
	 */
	boolean isReplacedBy(IncomingFact parked, IncomingFact later);

	/** What became of a fact. */
	enum Outcome {

		/** Something was recorded because of it, now or when it came before. */
		EFFECT,
		/** Nothing had to be recorded. */
		NO_EFFECT,
		/** Two people have discarded it. */
		DISCARDED

	}

}
