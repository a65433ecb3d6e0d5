package grants.application.event;

import grants.application.vocabulary.ProfileId;
import grants.kernel.SocialCreditCode;

/**
 * What happens to the profile of a beneficiary: nobody outside this service hears of it.
 */
public sealed interface ProfileEvent extends ApplicationEvent permits ProfileSaved {

	SocialCreditCode beneficiary();

	@Override
	default String stream() {
		return new ProfileId(beneficiary()).toString();
	}

}
