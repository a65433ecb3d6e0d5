package grants.contract.registry;

import grants.contract.BeneficiaryFact;

/**
 * What the business, tax and statistics registries tell: one topic,
 * {@code grants.registry}.
 */
public sealed interface RegistryFact extends BeneficiaryFact permits ResidencyMovedV1 {

}
