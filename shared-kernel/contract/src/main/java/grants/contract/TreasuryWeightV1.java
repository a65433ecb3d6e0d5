package grants.contract;

/**
 * A treasury's part of a co-funded award.
 *
 * @param treasury treasury id: {@code city} or {@code district-<code>}
 * @param weight 1 and 1 for a share of 1:1
 */
public record TreasuryWeightV1(String treasury, int weight) {
}
