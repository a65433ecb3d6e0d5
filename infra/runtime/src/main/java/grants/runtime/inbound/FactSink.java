package grants.runtime.inbound;

import grants.runtime.fact.IncomingFact;

/**
 * Takes every public fact of every publisher as data (at most one bean a service; such a
 * service has no {@link Inbound}). Facts of one topic and one beneficiary arrive in the
 * order in which they were published; a fact may arrive more than once, always under the
 * same id and with the same content, and the second time must change nothing.
 *
 * <p>
 * A sink decides nothing, so it has no commits for facts, and two people may discard one
 * while it is being taken up after all. Then it is kept, as it was published, and the
 * discard stands beside it, with who, when and why.
 */
public interface FactSink {

	/** Returns when the fact is stored: it does not come again after that. */
	void accept(IncomingFact fact);

}
