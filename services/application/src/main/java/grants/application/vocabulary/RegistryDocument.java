package grants.application.vocabulary;

import grants.kernel.InvalidValue;

/**
 * What the registry (登记机关) certifies a change by.
 *
 * @param number as the registry wrote it
 * @param sha256 lower-case hex digest of its content
 */
public record RegistryDocument(String number, String sha256) {

	private static final int LONGEST = 200;

	/**
	 * @throws InvalidValue if there is no number, or the digest is no SHA-256 digest
	 */
	public RegistryDocument {
		if (number.isBlank() || number.length() > LONGEST) {
			throw new InvalidValue("登记文书编号应为 1 至 " + LONGEST + " 个字符",
					"the number of a registry's document has 1 to " + LONGEST + " characters");
		}
		if (!sha256.matches("[0-9a-f]{64}")) {
			throw new InvalidValue("应为小写十六进制的 SHA-256 摘要：" + sha256,
					"not a SHA-256 digest in lower-case hex: " + sha256);
		}
	}

}
