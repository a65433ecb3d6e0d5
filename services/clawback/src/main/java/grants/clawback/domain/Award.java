package grants.clawback.domain;

import java.time.Instant;
import java.time.LocalDate;

import grants.clawback.vocabulary.Shares;
import grants.kernel.AwardId;
import grants.kernel.CityTime;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An award and what was paid under it.
 *
 * @param title null until the award itself is known: a payment may be heard of first
 * @param cancelled null unless it was cancelled before payment; likewise
 */
record Award(AwardId id, @Nullable Title title, Shares paid, @Nullable Cancellation cancelled) {

	/** Under which document and measure it was made. */
	record Title(String documentNumber, Text measure) {
	}

	/** Why and when it was cancelled. */
	record Cancellation(String reason, Instant at) {
	}

	static Award unheardOf(AwardId id) {
		return new Award(id, null, Shares.NONE, null);
	}

	Award titled(Title given) {
		if (title != null) {
			throw new IllegalStateException(id + " was noted before");
		}
		return new Award(id, given, paid, cancelled);
	}

	Award pay(Shares more) {
		return new Award(id, title, paid.plus(more), cancelled);
	}

	Award cancel(Cancellation how) {
		if (cancelled != null) {
			throw new IllegalStateException(id + " was cancelled before");
		}
		return new Award(id, title, paid, how);
	}

	/**
	 * Whether its commitments bind on that day. I: on the day of a cancellation they do
	 * no more.
	 */
	boolean bindsOn(LocalDate day) {
		return cancelled == null || day.isBefore(CityTime.dateOf(cancelled.at()));
	}

	boolean isUnder(String documentNumber) {
		return title != null && title.documentNumber().equals(documentNumber);
	}

}
