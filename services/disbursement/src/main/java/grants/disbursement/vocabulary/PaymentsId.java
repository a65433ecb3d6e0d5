package grants.disbursement.vocabulary;

import grants.kernel.SocialCreditCode;

/**
 * Names the one stream in which everything about a beneficiary's payments is decided, so
 * that a bar and a payment never pass each other: {@code payments-<code>}.
 */
public record PaymentsId(SocialCreditCode beneficiary) {

	@Override
	public String toString() {
		return "payments-" + beneficiary;
	}

}
