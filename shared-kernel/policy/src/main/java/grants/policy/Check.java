package grants.policy;

import java.time.LocalDate;
import java.util.Set;

/** The kinds of comparison that a condition can make on one fact. */
public sealed interface Check {

	/** The fact that is looked at. */
	String fact();

	boolean holds(Facts facts, LocalDate receivedOn);

	/** Whether a fact of that kind can be checked so. */
	boolean fits(FactRequired fact);

	/**
	 * How numbers, dates and years are compared. 以上 and 不超过 include the number itself, 超过
	 * and 不满 do not (Civil Code art. 1259).
	 */
	enum Comparison {

		AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN

	}

	/** Against a figure of the measure. */
	record Compared(String fact, Comparison how, Value figure) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			int order = Value.compare(facts.fact(fact).value(), figure);
			return switch (how) {
				case AT_LEAST -> order >= 0;
				case MORE_THAN -> order > 0;
				case AT_MOST -> order <= 0;
				case LESS_THAN -> order < 0;
			};
		}

		@Override
		public boolean fits(FactRequired fact) {
			return switch (figure) {
				case Value.OfMoney _ -> fact.type() == FactType.MONEY;
				case Value.OfDecimal _ -> fact.type() == FactType.DECIMAL;
				case Value.OfDate _ -> fact.type() == FactType.DATE;
				case Value.OfYear _ -> fact.type() == FactType.YEAR;
				case Value.OfText _, Value.OfChoice _, Value.OfYesNo _ -> false;
			};
		}

	}

	/** One of some choices. */
	record OneOf(String fact, Set<String> choices) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			return choices.contains(facts.choice(fact).id());
		}

		@Override
		public boolean fits(FactRequired fact) {
			return fact.type() == FactType.CHOICE
					&& fact.choices().stream().map(Choice::id).toList().containsAll(choices);
		}

	}

	/** Yes or no. */
	record Is(String fact, boolean yes) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			return facts.isYes(fact) == yes;
		}

		@Override
		public boolean fits(FactRequired fact) {
			return fact.type() == FactType.YES_NO;
		}

	}

	/** A year so many years before the one in which the application was received. */
	record YearsBeforeReceipt(String fact, int years) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			return facts.year(fact) == receivedOn.getYear() - years;
		}

		@Override
		public boolean fits(FactRequired fact) {
			return fact.type() == FactType.YEAR;
		}

	}

	/** A day that was not in the future when the application was received. */
	record NotAfterReceipt(String fact) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			return !facts.date(fact).isAfter(receivedOn);
		}

		@Override
		public boolean fits(FactRequired fact) {
			return fact.type() == FactType.DATE;
		}

	}

}
