package grants.runtime.inbound;

import java.util.Optional;

import grants.contract.PublicFact;

/**
 * The one door into a service: what it does about a public fact of another. One fact in,
 * at most one command out. Classes are named {@code When<Fact>Then<Command>}; a service
 * has at most one for a type of fact.
 */
public interface Inbound<F extends PublicFact> {

	Class<F> fact();

	/** Pure. Empty if this fact does not concern the service. */
	Optional<?> commandFor(F fact, Delivery delivery);

	/**
	 * Pure. Whether a later fact about the same key takes the place of one that could not
	 * be taken up, so that two people may discard that: it is about the same thing, such
	 * as the same payment.
	 */
	default boolean isReplacedBy(F parked, F later) {
		return true;
	}

}
