package grants.policy;

import grants.kernel.Text;

/**
 * A kind of evidence (佐证材料).
 *
 * @param servesOnce whether a piece of this kind supports at most one live claim of an
 * exclusion group, by whomever (a project, an invoice, a certificate that is rewarded);
 * false for proof of a standing fact, such as a registration that is shown every year
 */
public record EvidenceKind(String id, Text name, boolean servesOnce) {
}
