package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;

/** To the successor: hold what the predecessor, which is closed, leaves by now. */
public record InheritEntitlements(Succession succession, Inheritance inheritance,
		Instant receivedAt) implements EntitlementCommand {

	@Override
	public SocialCreditCode beneficiary() {
		return succession.successor();
	}

}
