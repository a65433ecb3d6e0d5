package grants.application.vocabulary;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * A limit on the sum of a beneficiary's live awards.
 *
 * @param key names the cap and its scope, such as {@code D65-12:year:2024}: awards with
 * the same key count together
 * @param citation the clause that sets it
 */
public record SharedCap(String key, Text name, Money limit, String citation) {
}
