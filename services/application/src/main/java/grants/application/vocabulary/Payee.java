package grants.application.vocabulary;

import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;

/**
 * Who is to be paid and where (收款单位).
 *
 * @param name of the account's holder
 * @param bankCode the bank's 12-digit CNAPS code (联行号)
 */
public record Payee(SocialCreditCode code, Sealed name, String bankCode, Sealed account) {
}
