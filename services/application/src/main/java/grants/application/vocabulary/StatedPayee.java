package grants.application.vocabulary;

import grants.kernel.InvalidValue;
import grants.kernel.SocialCreditCode;

/**
 * Who is to be paid and where, as the applicant writes it.
 *
 * @param bankCode the bank's 12-digit CNAPS code (联行号)
 */
public record StatedPayee(SocialCreditCode code, String name, String bankCode, String account) {

	/**
	 * @throws IllegalArgumentException if the bank code or the account is malformed
	 */
	public StatedPayee {
		requireBankCode(bankCode);
		requireAccount(account);
	}

	/**
	 * @throws InvalidValue if it is no CNAPS code
	 */
	public static void requireBankCode(String bankCode) {
		if (!bankCode.matches("\\d{12}")) {
			throw new InvalidValue("联行号应为12位数字：" + bankCode, "a bank code (CNAPS) has 12 digits, not: " + bankCode);
		}
	}

	/**
	 * @throws InvalidValue if it is no account number
	 */
	public static void requireAccount(String account) {
		if (!account.matches("\\d{6,32}")) {
			throw new InvalidValue("账号应为6至32位数字", "an account number has 6 to 32 digits");
		}
	}

}
