package grants.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * A day or a year that lies in the year of another day or later: what is enjoyed from the
 * year of settlement on (自落户当年开始).
 *
 * @param other fact of type {@code DATE}
 */
public record FromYearOf(String fact, String other) implements Check {

	@Override
	public List<String> facts() {
		return List.of(fact, other);
	}

	@Override
	public boolean holds(Facts facts, LocalDate receivedOn) {
		return Value.compare(facts.fact(fact).value(), first(facts)) >= 0;
	}

	/** The first year, or the first day of it. */
	Value first(Facts facts) {
		LocalDate firstDay = facts.date(other).withDayOfYear(1);
		return facts.fact(fact).value() instanceof Value.OfYear ? new Value.OfYear(firstDay.getYear())
				: new Value.OfDate(firstDay);
	}

	@Override
	public boolean fits(List<FactRequired> facts) {
		FactType type = facts.getFirst().type();
		return (type == FactType.DATE || type == FactType.YEAR) && facts.getLast().type() == FactType.DATE;
	}

}
