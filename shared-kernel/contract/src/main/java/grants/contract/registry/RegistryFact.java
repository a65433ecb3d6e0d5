package grants.contract.registry;

import grants.contract.PublicFact;

/**
 * What the business, tax and statistics registries tell: one topic,
 * {@code grants.registry}.
 */
public sealed interface RegistryFact extends PublicFact permits ResidencyMovedV1 {

}
