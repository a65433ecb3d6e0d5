package grants.contract;

/**
 * A treasury's part of an amount.
 *
 * @param treasury treasury id
 */
public record ShareV1(String treasury, long amountFen) {
}
