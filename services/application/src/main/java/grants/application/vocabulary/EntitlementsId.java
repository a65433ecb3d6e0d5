package grants.application.vocabulary;

import grants.kernel.SocialCreditCode;

/**
 * Names all claims of one beneficiary: {@code entitlements-<code>}. They are decided in
 * one place and in one order.
 */
public record EntitlementsId(SocialCreditCode beneficiary) {

	private static final String PREFIX = "entitlements-";

	/** From the name of the stream. */
	public static EntitlementsId ofStream(String stream) {
		if (!stream.startsWith(PREFIX)) {
			throw new IllegalArgumentException("not the claims of a beneficiary: " + stream);
		}
		return new EntitlementsId(new SocialCreditCode(stream.substring(PREFIX.length())));
	}

	@Override
	public String toString() {
		return PREFIX + beneficiary;
	}

}
