package grants.policy;

import grants.kernel.InvalidValue;

/**
 * A piece of evidence as it supports a claim: its kind, the number that identifies it,
 * and the digest of its content. The number is kept in canonical form (NFKC, upper case,
 * no spaces, one kind of dash), so that another way of writing it does not make it
 * another piece.
 *
 * @param sha256 lower-case hex digest of the content
 */
public record Evidence(String kind, String number, String sha256) {

	/**
	 * @throws IllegalArgumentException if the digest is no SHA-256 digest
	 */
	public Evidence {
		number = Spelling.of(number);
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new InvalidValue("应为小写十六进制的 SHA-256 摘要：" + sha256,
					"not a SHA-256 digest in lower-case hex: " + sha256);
		}
	}

}
