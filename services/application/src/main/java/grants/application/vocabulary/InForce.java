package grants.application.vocabulary;

import java.time.LocalDate;

import grants.kernel.Text;
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

	public Text shown() {
		return until == null ? Text.of("自 " + from + " 起", "from " + from)
				: Text.of("自 " + from + " 至 " + until, "from " + from + " to " + until);
	}

}
