package grants.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The kinds of comparison that a condition can make. */
public sealed interface Check permits Check.OfValue, Check.YearsBeforeReceipt, Check.EndedBeforeReceipt,
		Check.NotAfterReceipt, ShareOf, ComparedFacts, FromYearOf {

	/** The fact that is looked at; what a refusal points to. */
	String fact();

	/** All facts that are looked at, that one first. */
	default List<String> facts() {
		return List.of(fact());
	}

	boolean holds(Facts facts, LocalDate receivedOn);

	/**
	 * Whether facts of that kind can be checked so.
	 * @param facts in the order of {@link #facts()}
	 */
	boolean fits(List<FactRequired> facts);

	/**
	 * How numbers, dates and years are compared. 以上 and 不超过 include the number itself, 超过
	 * and 不满 do not (Civil Code art. 1259).
	 */
	enum Comparison {

		AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN;

		/**
		 * Whether it holds for values of that order: negative if the left one is less.
		 */
		boolean holds(int order) {
			return switch (this) {
				case AT_LEAST -> order >= 0;
				case MORE_THAN -> order > 0;
				case AT_MOST -> order <= 0;
				case LESS_THAN -> order < 0;
			};
		}

	}

	/**
	 * A comparison that needs nothing but the value of its fact, so that it can also say
	 * when something else applies ({@code when:}).
	 */
	sealed interface OfValue extends Check {

		boolean holds(Value value);

		boolean fits(FactRequired fact);

		/** What the fact must be for it to hold, for programs. */
		default Change.Aim aim() {
			return switch (this) {
				case Compared(String fact, Comparison how, Value figure) ->
					new Change.Aim(fact, Change.How.of(how), List.of(figure.text()));
				case OneOf(String fact, Set<String> choices) ->
					new Change.Aim(fact, Change.How.ONE_OF, List.copyOf(choices));
				case Is(String fact, boolean yes) ->
					new Change.Aim(fact, Change.How.IS, List.of(new Value.OfYesNo(yes).text()));
			};
		}

		@Override
		default boolean holds(Facts facts, LocalDate receivedOn) {
			return holds(facts.fact(fact()).value());
		}

		@Override
		default boolean fits(List<FactRequired> facts) {
			return fits(facts.getFirst());
		}

	}

	/** Against a figure of the measure. */
	record Compared(String fact, Comparison how, Value figure) implements OfValue {

		@Override
		public boolean holds(Value value) {
			return how.holds(Value.compare(value, figure));
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
	record OneOf(String fact, Set<String> choices) implements OfValue {

		@Override
		public boolean holds(Value value) {
			return choices.contains(value.text());
		}

		@Override
		public boolean fits(FactRequired fact) {
			return fact.type() == FactType.CHOICE
					&& fact.choices().stream().map(Choice::id).toList().containsAll(choices);
		}

	}

	/** Yes or no. */
	record Is(String fact, boolean yes) implements OfValue {

		@Override
		public boolean holds(Value value) {
			return value.equals(new Value.OfYesNo(yes));
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
		public boolean fits(List<FactRequired> facts) {
			return facts.getFirst().type() == FactType.YEAR;
		}

	}

	/** A year that was over when the application was received. */
	record EndedBeforeReceipt(String fact) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			return facts.year(fact) < receivedOn.getYear();
		}

		@Override
		public boolean fits(List<FactRequired> facts) {
			return facts.getFirst().type() == FactType.YEAR;
		}

	}

	/** A day that was not in the future when the application was received. */
	record NotAfterReceipt(String fact) implements Check {

		@Override
		public boolean holds(Facts facts, LocalDate receivedOn) {
			return !facts.date(fact).isAfter(receivedOn);
		}

		@Override
		public boolean fits(List<FactRequired> facts) {
			return facts.getFirst().type() == FactType.DATE;
		}

	}

}
