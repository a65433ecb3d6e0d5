package grants.application.command;

import grants.application.vocabulary.ProfileId;
import grants.kernel.SocialCreditCode;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks for something about the profile of one beneficiary. */
public sealed interface ProfileCommand permits SaveProfile {

	SocialCreditCode beneficiary();

	@TargetAggregateIdentifier
	default ProfileId profile() {
		return new ProfileId(beneficiary());
	}

}
