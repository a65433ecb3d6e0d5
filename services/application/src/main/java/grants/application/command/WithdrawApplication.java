package grants.application.command;

import java.time.Instant;

import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/** Take an application back before it is decided. */
public record WithdrawApplication(ApplicationId applicationId, SocialCreditCode beneficiary, Sealed reason,
		Instant receivedAt, Actor by) implements EntitlementCommand {
}
