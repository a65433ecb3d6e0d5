package grants.runtime.outbound;

import grants.contract.PublicFact;

/** A public fact and the topic that it goes to. */
public record Publication(String topic, PublicFact fact) {
}
