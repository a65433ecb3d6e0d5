package grants.application.vocabulary;

import grants.kernel.InvalidValue;

/**
 * A piece of evidence as the applicant names it in a draft.
 *
 * @param kind the measure's kind of evidence
 * @param number certificate, contract or invoice number, as written
 * @param sha256 lower-case hex digest of the content
 */
public record StatedEvidence(String kind, String number, String sha256) {

	/**
	 * @throws IllegalArgumentException if the digest is no SHA-256 digest
	 */
	public StatedEvidence {
		Limits.text("evidence.kind", kind, 100);
		Limits.text("evidence.number", number, 200);
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new InvalidValue("应为小写十六进制的 SHA-256 摘要：" + sha256,
					"not a SHA-256 digest in lower-case hex: " + sha256);
		}
	}

}
