package grants.clawback.domain;

import grants.clawback.vocabulary.Shares;
import grants.kernel.AwardId;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An award and what was paid under it.
 *
 * @param title null until the award itself is known: a payment may be heard of first
 */
record Award(AwardId id, @Nullable Title title, Shares paid) {

	/** Under which document and measure it was made. */
	record Title(String documentNumber, Text measure) {
	}

	static Award unheardOf(AwardId id) {
		return new Award(id, null, Shares.NONE);
	}

	Award titled(Title given) {
		if (title != null) {
			throw new IllegalStateException(id + " was noted before");
		}
		return new Award(id, given, paid);
	}

	Award pay(Shares more) {
		return new Award(id, title, paid.plus(more));
	}

	boolean isUnder(String documentNumber) {
		return title != null && title.documentNumber().equals(documentNumber);
	}

}
