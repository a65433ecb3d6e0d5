package grants.policy;

import grants.kernel.Text;

/** One of the values that a fact of type {@code CHOICE} can have. */
public record Choice(String id, Text label) {
}
