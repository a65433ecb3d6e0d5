package grants.application.vocabulary;

/**
 * A treasury's part of an award.
 *
 * @param treasury {@code city} or {@code district-<code>}
 * @param weight 1 and 1 for a share of 1:1
 */
public record TreasuryWeight(String treasury, int weight) {
}
