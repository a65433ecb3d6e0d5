package grants.policy;

import grants.kernel.Text;

/**
 * Whether one condition is met.
 *
 * @param requirement what is required
 * @param stated what the facts say
 */
public record Verdict(Text requirement, Text stated, boolean met, String citation) {
}
