package grants.runtime.inbound;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/**
 * That a parked fact has no effect here, for ever: who decided so, when and why. It is
 * recorded in the service's log, in the place that the fact's own commit would have.
 *
 * @param factId of the fact, or made from its place if it has none
 * @param type of the fact, null if nobody can tell
 * @param topic where the fact lies for ever, with partition and offset
 * @param key the beneficiary; empty if the fact names none
 * @param digest SHA-256 of the fact's data as it lies there, {@code sha-256:<hex>}
 * @param since when it was parked
 * @param attempts to take it up that had failed
 * @param ask who asked first, why, with what in its place
 * @param confirmedBy subject id of the other person
 */
record Discard(String factId, @Nullable String type, String topic, int partition, long offset, String key,
		String digest, Instant since, int attempts, DiscardAsk ask, String confirmedBy, Instant confirmedAt) {

	static Discard of(ParkedFact fact, DiscardAsk ask, String confirmedBy, Instant confirmedAt) {
		return new Discard(fact.id(), fact.type(), fact.record().topic(), fact.record().partition(),
				fact.record().offset(), Line.keyOf(fact.record()), digestOf(fact.record().value()), fact.since(),
				fact.attempts(), ask, confirmedBy, confirmedAt);
	}

	private static String digestOf(byte @Nullable [] data) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(data == null ? new byte[0] : data);
			return "sha-256:" + HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

}
