package grants.runtime.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/counter mode under one key, and digests under the same. The nonce is
 * computed from the text under a second key, so that no two texts share one, nothing
 * depends on a source of chance, and equal texts are sealed equally.
 */
final class Gcm {

	static final String NAME = "gcm256";

	private static final String HMAC = "HmacSHA256";

	private static final int NONCE = 12;

	private static final int TAG_BITS = 128;

	private final SecretKeySpec cipherKey;

	private final SecretKeySpec nonceKey;

	private final SecretKeySpec digestKey;

	Gcm(byte[] key) {
		SecretKeySpec root = new SecretKeySpec(key, HMAC);
		this.cipherKey = new SecretKeySpec(hmac(root, bytes("cipher")), "AES");
		this.nonceKey = new SecretKeySpec(hmac(root, bytes("nonce")), HMAC);
		this.digestKey = new SecretKeySpec(hmac(root, bytes("digest")), HMAC);
	}

	/** HMAC-SHA-256: who lacks the key can't find the bytes by trying. */
	byte[] digest(byte[] bytes) {
		return hmac(digestKey, bytes);
	}

	/**
	 * @param about what the text is bound to: it opens under the same only
	 * @return nonce, sealed text and tag
	 */
	byte[] seal(byte[] text, String about) {
		byte[] nonce = Arrays.copyOf(hmac(nonceKey, text), NONCE);
		try {
			byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about).doFinal(text);
			return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("every JDK has AES in GCM", e);
		}
	}

	/**
	 * @throws NotSealedByThis if something else was sealed, under another key or about
	 * something else, or if it was changed since
	 */
	byte[] open(byte[] sealed, String about) {
		if (sealed.length < NONCE + TAG_BITS / 8) {
			throw new NotSealedByThis();
		}
		try {
			return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE), about).doFinal(sealed, NONCE,
					sealed.length - NONCE);
		}
		catch (AEADBadTagException e) {
			throw new NotSealedByThis();
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("every JDK has AES in GCM", e);
		}
	}

	private Cipher cipher(int mode, byte[] nonce, String about) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(bytes(about));
		return cipher;
	}

	private static byte[] hmac(SecretKeySpec key, byte[] text) {
		try {
			Mac mac = Mac.getInstance(HMAC);
			mac.init(key);
			return mac.doFinal(text);
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("every JDK has HmacSHA256", e);
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The key does not fit, or the bytes are not what was sealed. */
	static final class NotSealedByThis extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotSealedByThis() {
			super("not sealed by this key, or changed since");
		}

	}

}
