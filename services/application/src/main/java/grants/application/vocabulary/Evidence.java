package grants.application.vocabulary;

/**
 * A piece of evidence (佐证材料) that supports a claim.
 *
 * @param kind the measure's kind of evidence
 * @param number what identifies it, in canonical form
 * @param sha256 lower-case hex digest of its content
 * @param servesOnce whether it can support one live claim of a group only (a certificate,
 * an invoice), unlike proof of a standing fact (a registration)
 */
public record Evidence(String kind, String number, String sha256, boolean servesOnce) {

	/** Whether both are one piece: the same number, or the same content under another. */
	public boolean isSameAs(Evidence other) {
		return (kind.equals(other.kind) && number.equals(other.number)) || sha256.equals(other.sha256);
	}

}
