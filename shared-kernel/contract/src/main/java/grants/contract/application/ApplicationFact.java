package grants.contract.application;

import grants.contract.PublicFact;

/** What the application service tells: one topic, {@code grants.application}. */
public sealed interface ApplicationFact extends PublicFact permits ApplicationSubmittedV1, ApplicationWithdrawnV1,
		ApplicationSupersededV1, ApplicationRejectedV1, GrantAwardedV1 {

}
