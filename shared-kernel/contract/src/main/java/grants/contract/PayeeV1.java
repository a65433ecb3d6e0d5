package grants.contract;

/**
 * Who is to be paid and where: a version of an organisation's account, bound to the
 * award.
 *
 * @param code unified social credit code of the payee, usually the beneficiary
 * @param bankCode the bank's 12-digit CNAPS code (联行号)
 * @param account account number
 */
public record PayeeV1(String code, String name, String bankCode, String account) {
}
