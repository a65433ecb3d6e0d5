package grants.policy;

/**
 * A treasury's part of an award: 1 and 1 for a share of 1:1.
 *
 * @param treasury treasury id
 */
public record TreasuryWeight(String treasury, int weight) {
}
