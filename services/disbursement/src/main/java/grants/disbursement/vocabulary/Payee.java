package grants.disbursement.vocabulary;

import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * Who is paid and where: the version of the account that the award carries.
 *
 * @param code of the payee, usually the beneficiary
 * @param bankCode the bank's CNAPS code (联行号)
 */
public record Payee(SocialCreditCode code, Sealed name, String bankCode, Sealed account) {

	public Payee {
		if (name.isNothing() || bankCode.isBlank() || account.isNothing()) {
			throw new IllegalArgumentException("a payee has a name, a bank code and an account");
		}
	}

}
