package grants.policy;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The days on which a document or measure is in force.
 *
 * @param until last day, null if no end is stated
 */
public record InForce(LocalDate from, @Nullable LocalDate until) {

	public InForce {
		if (until != null && until.isBefore(from)) {
			throw new IllegalArgumentException("in force until " + until + ", before " + from);
		}
	}

	public boolean includes(LocalDate date) {
		return !date.isBefore(from) && (until == null || !date.isAfter(until));
	}

	boolean includes(InForce other) {
		return !other.from.isBefore(from) && (until == null || (other.until != null && !other.until.isAfter(until)));
	}

}
