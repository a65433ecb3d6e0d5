package grants.application.vocabulary;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a measure is in force, both ends included.
 *
 * @param until null if no end is stated
 */
public record InForce(LocalDate from, @Nullable LocalDate until) {

	public boolean includes(LocalDate date) {
		return !date.isBefore(from) && (until == null || !date.isAfter(until));
	}

	@Override
	public String toString() {
		return from + " – " + (until == null ? "" : until);
	}

}
