package grants.policy;

import grants.kernel.Text;

/** The kind of organisation that a measure supports. */
public record BeneficiaryKind(String id, Text name) {
}
