package grants.policy;

import grants.kernel.Text;

/** Measures of one group are of the same type (同类型), across documents. */
public record ExclusionGroup(String id, Text name) {
}
