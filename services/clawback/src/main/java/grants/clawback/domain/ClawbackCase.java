package grants.clawback.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Shares;
import grants.kernel.AwardId;
import grants.kernel.CityTime;
import org.jspecify.annotations.Nullable;

/** A clawback case about one award, and how far it has come. */
sealed interface ClawbackCase {

	File file();

	/** The beneficiary was notified and may answer. */
	record Notified(File file) implements ClawbackCase {
	}

	/** The beneficiary has answered, or the period to answer is known to be over. */
	record Heard(File file) implements ClawbackCase {
	}

	/** Something is demanded and not all of it has come back. */
	record Demanded(File file, Demand demand) implements ClawbackCase {
	}

	/** All that was demanded has come back. */
	record Repaid(File file, Demand demand) implements ClawbackCase {
	}

	/** Nothing is claimed; what had come back is owed to the beneficiary. */
	record Withdrawn(File file, Shares received) implements ClawbackCase {
	}

	/**
	 * What does not change.
	 *
	 * @param broken what the case rests on, null if on a finding
	 */
	record File(ClawbackId id, AwardId award, String documentNumber, @Nullable Breach broken, List<String> citations,
			LocalDate answerBy, String openedBy) {
	}

	/** A commitment and the move that broke it. */
	record Breach(ObligationId obligation, Reference move) {
	}

	default ClawbackId id() {
		return file().id();
	}

	default AwardId award() {
		return file().award();
	}

	default boolean isUndecided() {
		return this instanceof Notified || this instanceof Heard;
	}

	default boolean isOpen() {
		return isUndecided() || this instanceof Demanded;
	}

	default boolean isHeardAt(Instant instant) {
		return this instanceof Heard || !instant.isBefore(CityTime.endOf(file().answerBy()));
	}

	/** Whether a bar rests on the case itself and not on a broken commitment. */
	default boolean bars(String documentNumber) {
		return file().broken() == null && !(this instanceof Withdrawn)
				&& file().documentNumber().equals(documentNumber);
	}

	/** What of the award's payments is claimed by the case, or has come back in it. */
	default Shares claimed() {
		return switch (this) {
			case Notified _, Heard _ -> Shares.NONE;
			case Demanded demanded -> demanded.demand().demanded();
			case Repaid repaid -> repaid.demand().demanded();
			case Withdrawn withdrawn -> withdrawn.received();
		};
	}

	default Shares received() {
		return switch (this) {
			case Notified _, Heard _ -> Shares.NONE;
			case Demanded demanded -> demanded.demand().received();
			case Repaid repaid -> repaid.demand().received();
			case Withdrawn withdrawn -> withdrawn.received();
		};
	}

	default ClawbackCase hear() {
		if (!isUndecided()) {
			throw new IllegalStateException(id() + " is decided");
		}
		return new Heard(file());
	}

	default ClawbackCase demand(Shares amount) {
		return new Demanded(file(), switch (this) {
			case Notified _, Heard _ -> new Demand(amount, Shares.NONE);
			case Demanded demanded -> demanded.demand().supplement(amount);
			case Repaid repaid -> repaid.demand().supplement(amount);
			case Withdrawn _ -> throw new IllegalStateException(id() + " is withdrawn");
		});
	}

	default ClawbackCase receive(Shares amount) {
		if (!(this instanceof Demanded demanded)) {
			throw new IllegalStateException("nothing is demanded in " + id());
		}
		return new Demanded(file(), demanded.demand().receive(amount));
	}

	default ClawbackCase repaid() {
		if (!(this instanceof Demanded demanded) || demanded.demand().outstanding().isPositive()) {
			throw new IllegalStateException(id() + " is not repaid");
		}
		return new Repaid(file(), demanded.demand());
	}

	default ClawbackCase withdraw() {
		if (this instanceof Withdrawn) {
			throw new IllegalStateException(id() + " is withdrawn already");
		}
		return new Withdrawn(file(), received());
	}

}
