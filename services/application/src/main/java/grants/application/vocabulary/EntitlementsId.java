package grants.application.vocabulary;

import grants.kernel.SocialCreditCode;

/**
 * Names all claims of one beneficiary: {@code entitlements-<code>}. They are decided in
 * one place and in one order.
 */
public record EntitlementsId(SocialCreditCode beneficiary) {

	@Override
	public String toString() {
		return "entitlements-" + beneficiary;
	}

}
