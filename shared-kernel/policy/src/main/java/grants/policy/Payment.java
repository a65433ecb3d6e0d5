package grants.policy;

import java.util.List;

/**
 * How an award is paid.
 *
 * @param shares whose money it is; the city first, unless a district pays alone
 * @param instalments relative weights of the instalments; a single one if all is paid at
 * once
 */
public record Payment(PayeeRule payee, List<TreasuryShare> shares, List<Integer> instalments) {
}
