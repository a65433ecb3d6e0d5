package grants.application.event;

/**
 * What happens when one code takes the place of another: the successor begins, the
 * predecessor closes itself or refuses, the successor inherits or ends it.
 */
public sealed interface SuccessionEvent extends EntitlementEvent permits SuccessionBegun, BeneficiarySucceeded,
		SuccessionRefused, EntitlementsInherited, SuccessionEnded, InheritanceChanged, InheritanceUpdated {

}
