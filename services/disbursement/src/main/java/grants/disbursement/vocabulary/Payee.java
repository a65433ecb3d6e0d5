package grants.disbursement.vocabulary;

import grants.kernel.SocialCreditCode;

/**
 * Who is paid and where: the version of the account that the award carries.
 *
 * @param code of the payee, usually the beneficiary
 * @param bankCode the bank's CNAPS code (联行号)
 */
public record Payee(SocialCreditCode code, String name, String bankCode, String account) {

	public Payee {
		if (name.isBlank() || bankCode.isBlank() || account.isBlank()) {
			throw new IllegalArgumentException("a payee has a name, a bank code and an account");
		}
	}

}
