package grants.runtime.inbound;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That somebody wants a parked fact to be discarded. Another person confirms this very
 * ask or nothing happens.
 *
 * @param id of the ask, by which it is confirmed
 * @param by subject id of who asks
 * @param reason why the fact shall have no effect
 * @param citation what gives the right to do so, such as a letter of the bank
 * @param replacedBy id of the later fact that takes its place; null if none does
 * @param trouble why the fact was parked when this was asked: if that changes, the ask is
 * void
 */
record DiscardAsk(String id, String by, Instant at, String reason, String citation, @Nullable String replacedBy,
		Trouble trouble) {

	/** Whether it says the same, whoever asks and whenever. */
	boolean saysTheSameAs(DiscardAsk other) {
		return by.equals(other.by) && reason.equals(other.reason) && citation.equals(other.citation)
				&& java.util.Objects.equals(replacedBy, other.replacedBy) && trouble.equals(other.trouble);
	}

}
