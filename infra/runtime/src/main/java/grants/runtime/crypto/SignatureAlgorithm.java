package grants.runtime.crypto;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What signatures are made by. The name is stored beside each signature. Keys are in
 * their standard encodings (PKCS #8, X.509), signatures in ASN.1.
 */
public enum SignatureAlgorithm {

	/** ECDSA on the curve P-256 over SHA-256, FIPS 186-5. */
	ECDSA_P256("ecdsa-p256", "SHA256withECDSA", "secp256r1"),

	/** SM2 over SM3 with the standard's default identity, GB/T 32918-2016. */
	SM2("sm2", "SM3withSM2", "sm2p256v1");

	private final String name;

	private final String javaName;

	private final String curve;

	SignatureAlgorithm(String name, String javaName, String curve) {
		this.name = name;
		this.javaName = javaName;
		this.curve = curve;
	}

	/**
	 * @throws IllegalArgumentException naming those that there are
	 */
	public static SignatureAlgorithm named(String name) {
		return find(name).orElseThrow(() -> new IllegalArgumentException("no signature algorithm " + name + "; known: "
				+ Arrays.stream(values()).map(SignatureAlgorithm::algorithmName).collect(Collectors.joining(", "))));
	}

	public static Optional<SignatureAlgorithm> find(String name) {
		return Arrays.stream(values()).filter(algorithm -> algorithm.name.equals(name)).findFirst();
	}

	/** As it is stored. */
	public String algorithmName() {
		return name;
	}

	public KeyPair newKeys() {
		try {
			KeyPairGenerator generator = this == SM2 ? KeyPairGenerator.getInstance("EC", BouncyCastle.provider())
					: KeyPairGenerator.getInstance("EC");
			generator.initialize(new ECGenParameterSpec(curve));
			return generator.generateKeyPair();
		}
		catch (GeneralSecurityException e) {
			throw new IllegalStateException("this Java platform can't make keys for " + name, e);
		}
	}

	byte[] sign(PrivateKey key, byte[] message) throws GeneralSecurityException {
		Signature signature = signature();
		signature.initSign(key);
		signature.update(message);
		return signature.sign();
	}

	/** Never throws: what is no signature is not a good one. */
	boolean verify(PublicKey key, byte[] message, byte[] bytes) {
		try {
			Signature signature = signature();
			signature.initVerify(key);
			signature.update(message);
			return signature.verify(bytes);
		}
		catch (GeneralSecurityException e) { // such as a key for another algorithm
			return false;
		}
	}

	PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
		return keys().generatePrivate(new PKCS8EncodedKeySpec(encoded));
	}

	PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
		return keys().generatePublic(new X509EncodedKeySpec(encoded));
	}

	private KeyFactory keys() throws NoSuchAlgorithmException {
		return this == SM2 ? KeyFactory.getInstance("EC", BouncyCastle.provider()) : KeyFactory.getInstance("EC");
	}

	private Signature signature() throws NoSuchAlgorithmException {
		return this == SM2 ? Signature.getInstance(javaName, BouncyCastle.provider()) : Signature.getInstance(javaName);
	}

}
