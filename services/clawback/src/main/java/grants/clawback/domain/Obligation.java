package grants.clawback.domain;

import java.time.Instant;

import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Reference;
import grants.kernel.AwardId;
import grants.kernel.CityTime;

/** A commitment of an award, and what has become of it. */
sealed interface Obligation {

	Commitment commitment();

	/** Its last day is not over, and nothing is known that breaks it. */
	record Watched(Commitment commitment) implements Obligation {
	}

	/** Its last day is over. A late report of an early move still breaks it. */
	record Fulfilled(Commitment commitment) implements Obligation {
	}

	/**
	 * Its award was cancelled, and nothing is known that broke it until then. A late
	 * report of an early move still breaks it.
	 */
	record Ended(Commitment commitment) implements Obligation {
	}

	/** A move broke it. */
	record Broken(Commitment commitment, Reference by) implements Obligation {
	}

	/** What does not change. */
	record Commitment(ObligationId id, AwardId award, ObligationTerms terms) {
	}

	default ObligationId id() {
		return commitment().id();
	}

	default AwardId award() {
		return commitment().award();
	}

	default ObligationTerms terms() {
		return commitment().terms();
	}

	default boolean isBroken() {
		return this instanceof Broken;
	}

	default boolean isBrokenBy(Reference move) {
		return this instanceof Broken broken && broken.by().equals(move);
	}

	default boolean isOverAt(Instant instant) {
		return terms().hasEnd() && !instant.isBefore(CityTime.endOf(terms().lastDay()));
	}

	default Obligation breakBy(Reference move) {
		if (isBroken()) {
			throw new IllegalStateException(id() + " is broken already");
		}
		return new Broken(commitment(), move);
	}

	default Obligation takeBack() {
		if (!isBroken()) {
			throw new IllegalStateException(id() + " is not broken");
		}
		return new Watched(commitment());
	}

	default Obligation end() {
		if (!(this instanceof Watched)) {
			throw new IllegalStateException(id() + " is not watched");
		}
		return new Ended(commitment());
	}

	default Obligation fulfil() {
		if (!(this instanceof Watched)) {
			throw new IllegalStateException(id() + " is not watched");
		}
		return new Fulfilled(commitment());
	}

}
