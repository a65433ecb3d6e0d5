package grants.application.vocabulary;

import grants.kernel.SocialCreditCode;

/** Names the profile of a beneficiary (一企一档): {@code profile-<code>}. */
public record ProfileId(SocialCreditCode beneficiary) {

	private static final String PREFIX = "profile-";

	@Override
	public String toString() {
		return PREFIX + beneficiary;
	}

}
