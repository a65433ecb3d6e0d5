package grants.clawback.vocabulary;

import grants.kernel.Money;

/**
 * A treasury's part of an amount.
 *
 * @param treasury treasury id: {@code city} or {@code district-<code>}
 */
public record Share(String treasury, Money amount) {
}
