package grants.disbursement.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import grants.kernel.InvalidValue;
import grants.kernel.Money;

/**
 * Digest of everything that an instruction tells the bank. Whoever approves or releases
 * names the digest of what was on the screen, so that nobody signs something else.
 *
 * @param value SHA-256, lower-case hex
 */
public record PaymentContent(String value) {

	public PaymentContent {
		if (!value.matches("[0-9a-f]{64}")) {
			throw new InvalidValue("应为小写十六进制的 SHA-256 摘要：" + value, "not a SHA-256 digest in lower-case hex: " + value);
		}
	}

	public static PaymentContent of(InstructionId instruction, Instalment instalment, Money amount, Payee payee) {
		StringBuilder canonical = new StringBuilder();
		for (Object part : List.of(instruction, instalment, amount, payee.code(), payee.name(), payee.bankCode(),
				payee.account())) {
			// With its length, so that no two different contents have the same text.
			canonical.append(part.toString().length()).append(':').append(part).append('\n');
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(canonical.toString().getBytes(StandardCharsets.UTF_8));
			return new PaymentContent(HexFormat.of().formatHex(digest));
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
