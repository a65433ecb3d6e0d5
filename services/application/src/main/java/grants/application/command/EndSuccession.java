package grants.application.command;

import java.time.Instant;

import grants.application.vocabulary.Succession;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/** To the successor: nothing comes of it, as the predecessor refused. */
public record EndSuccession(Succession succession, String ruleId, Text because,
		Instant receivedAt) implements EntitlementCommand {

	@Override
	public SocialCreditCode beneficiary() {
		return succession.successor();
	}

}
