package grants.application.event;

import grants.kernel.ApplicationId;

/** What happens to one application. */
public sealed interface ClaimEvent extends EntitlementEvent permits ApplicationSubmitted, ApplicationWithdrawn,
		ApplicationSuperseded, ApplicationRejected, GrantAwarded, AwardCancelled, ApprovalSetAside, ReceivedUnderCall {

	ApplicationId applicationId();

}
