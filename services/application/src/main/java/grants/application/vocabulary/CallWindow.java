package grants.application.vocabulary;

import java.time.LocalDate;

/**
 * The days on which a call (申报通知) accepts applications, both ends included: a deadline
 * lasts until the end of its day.
 */
public record CallWindow(LocalDate opensOn, LocalDate closesOn) {

	public boolean includes(LocalDate date) {
		return !date.isBefore(opensOn) && !date.isAfter(closesOn);
	}

	@Override
	public String toString() {
		return opensOn + " – " + closesOn;
	}

}
