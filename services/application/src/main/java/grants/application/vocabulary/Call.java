package grants.application.vocabulary;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.OptionalInt;

import grants.kernel.CityTime;
import grants.kernel.Text;

/**
 * A call for applications (申报通知) as it is announced: the window in which applications to
 * a measure are accepted.
 *
 * @param name of the call or batch (批次)
 * @param opensAt the first instant at which an application is in time
 * @param closesAt the last instant at which an application is in time: what is due "by"
 * or "within" includes what is named (民法典第一千二百五十九条)
 */
public record Call(CallId id, String measureId, Text name, CallTerms terms, String leadBureau, Instant opensAt,
		Instant closesAt) {

	private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

	/** Whether something that was received at that instant is in time. */
	public boolean includes(Instant received) {
		return !received.isBefore(opensAt) && !received.isAfter(closesAt);
	}

	/** The first instant at which an application is late. */
	public Instant overAt() {
		return closesAt.plusNanos(1);
	}

	/** Whether an application could come in time for both. */
	public boolean overlaps(Call other) {
		return !closesAt.isBefore(other.opensAt) && !other.closesAt.isBefore(opensAt);
	}

	/** How many live applications it has room for; empty if for all. */
	public OptionalInt room() {
		Integer places = terms.places();
		return places == null ? OptionalInt.empty() : OptionalInt.of(places);
	}

	public Call closingAt(Instant later) {
		return new Call(id, measureId, name, terms, leadBureau, opensAt, later);
	}

	/** Its name and its window, in the city's time. */
	public Text shown() {
		String window = local(opensAt) + " – " + local(closesAt);
		return Text.of("“" + name.zh() + "”（" + window + "）", "\"" + name.en() + "\" (" + window + ")");
	}

	/** An instant as the city's clocks show it. */
	public static String local(Instant instant) {
		return LOCAL.format(instant.atZone(CityTime.ZONE));
	}

}
