package grants.runtime.proof;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import grants.runtime.crypto.DigestAlgorithm;
import grants.runtime.crypto.Netstrings;
import grants.runtime.crypto.PublicKeys;
import grants.runtime.crypto.SignatureAlgorithm;
import grants.runtime.crypto.SigningKey;
import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * A signed statement that a service's log had this digest at this position, kept outside
 * of the store: whoever holds one can tell whether the log up to there was replaced.
 *
 * @param service whose log it is
 * @param number from 1; two may have one number if two instances wrote at once
 * @param position of the commit, from 1
 * @param digest of that commit; covers the whole log up to it
 * @param at when it was signed, by the platform's clock
 * @param restored whether the log was restored to this position, and what earlier
 * checkpoints know behind it was given up
 * @param algorithm of the signature
 * @param key id of the key that signed
 * @param previous {@link #id} of the checkpoint in front of it, null for the first
 * @param signature over all of the above, in base64
 */
public record Checkpoint(String service, long number, long position, String digest, Instant at, boolean restored,
		String algorithm, String key, @Nullable String previous, String signature) {

	private static final String FORMAT = "grants-checkpoint/1";

	/** Signs that the log has this digest at this position. */
	static Checkpoint sign(SigningKey key, String service, @Nullable Checkpoint previous, long position, String digest,
			Instant at, boolean restored) {
		Checkpoint unsigned = new Checkpoint(service, previous == null ? 1 : previous.number() + 1, position, digest,
				at, restored, key.algorithm().algorithmName(), key.id(), previous == null ? null : previous.id(), "");
		String signature = Base64.getEncoder().encodeToString(key.sign(unsigned.values().bytes()));
		return new Checkpoint(service, unsigned.number(), position, digest, at, restored, unsigned.algorithm(),
				key.id(), unsigned.previous(), signature);
	}

	/**
	 * @return empty if the line is not exactly as {@link #line} writes it
	 */
	public static Optional<Checkpoint> read(String line) {
		try {
			Checkpoint checkpoint = Json.strict().readValue(line, Checkpoint.class);
			return Optional.of(checkpoint).filter(read -> read.line().equals(line));
		}
		catch (JacksonException e) {
			return Optional.empty();
		}
	}

	/** As JSON, without a line break. */
	public String line() {
		return Json.strict().writeValueAsString(this);
	}

	/** By which the next one names it: a digest over everything, the signature too. */
	public String id() {
		return DigestAlgorithm.SHA_256.digest(values().add(signature));
	}

	/** Whether a known key has signed it. */
	public boolean isSigned(PublicKeys keys) {
		Optional<SignatureAlgorithm> known = SignatureAlgorithm.find(algorithm);
		return known.isPresent() && keys.hasSigned(key, known.get(), values().bytes(), signatureBytes());
	}

	private Netstrings values() {
		return new Netstrings().add(FORMAT)
			.add(service)
			.add(number)
			.add(position)
			.add(digest)
			.add(at.toEpochMilli())
			.add(Boolean.toString(restored))
			.add(algorithm)
			.add(key)
			.add(previous);
	}

	/** Empty if it is not written as it was signed: no signature has two texts. */
	private byte[] signatureBytes() {
		try {
			byte[] bytes = Base64.getDecoder().decode(signature);
			return Base64.getEncoder().encodeToString(bytes).equals(signature) ? bytes : new byte[0];
		}
		catch (IllegalArgumentException e) {
			return new byte[0];
		}
	}

}
