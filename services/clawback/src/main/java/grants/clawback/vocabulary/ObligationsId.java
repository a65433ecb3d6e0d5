package grants.clawback.vocabulary;

import grants.kernel.SocialCreditCode;

/**
 * Names everything that one beneficiary has promised and owes:
 * {@code obligations-<social credit code>}. One stream a beneficiary, because a move, a
 * payment and a bar must be decided in one order.
 */
public record ObligationsId(String value) {

	private static final String PREFIX = "obligations-";

	/**
	 * @throws IllegalArgumentException if it is not of that form or the code is wrong
	 */
	public ObligationsId {
		if (!value.startsWith(PREFIX)) {
			throw new IllegalArgumentException("not an id of the form " + PREFIX + "<social credit code>: " + value);
		}
		new SocialCreditCode(value.substring(PREFIX.length()));
	}

	public static ObligationsId of(SocialCreditCode beneficiary) {
		return new ObligationsId(PREFIX + beneficiary.value());
	}

	public SocialCreditCode beneficiary() {
		return new SocialCreditCode(value.substring(PREFIX.length()));
	}

	@Override
	public String toString() {
		return value;
	}

}
