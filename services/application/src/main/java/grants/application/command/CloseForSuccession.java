package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;

/** To the predecessor: close for ever, or say why not. */
public record CloseForSuccession(Succession succession, Instant receivedAt) implements EntitlementCommand {

	@Override
	public SocialCreditCode beneficiary() {
		return succession.predecessor();
	}

}
