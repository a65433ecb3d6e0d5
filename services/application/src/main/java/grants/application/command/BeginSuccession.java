package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;

/**
 * To the successor: begin to take the place of the predecessor.
 *
 * @param tied whether the person is tied to either of the two
 */
public record BeginSuccession(Succession succession, Actor by, boolean tied,
		Instant receivedAt) implements EntitlementCommand {

	@Override
	public SocialCreditCode beneficiary() {
		return succession.successor();
	}

}
