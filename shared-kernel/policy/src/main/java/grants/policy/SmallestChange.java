package grants.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import grants.kernel.Text;

/** Says what the smallest change is that would make a failed check hold. */
final class SmallestChange {

	private SmallestChange() {
	}

	static Change of(Check check, Facts facts, LocalDate receivedOn) {
		FactRequired fact = facts.fact(check.fact()).required();
		return switch (check) {
			case Check.Compared(var _, var how, Value figure) -> to(fact, how, figure);
			case ComparedFacts compared -> to(fact, compared.how(), compared.limit(facts));
			case ShareOf share -> to(fact, Check.Comparison.AT_LEAST, least(fact, share.least(facts)));
			case FromYearOf from -> to(fact, Check.Comparison.AT_LEAST, from.first(facts));
			case Check.EndedBeforeReceipt _ ->
				to(fact, Check.Comparison.LESS_THAN, new Value.OfYear(receivedOn.getYear()));
			case Check.NotAfterReceipt _ -> to(fact, Check.Comparison.AT_MOST, new Value.OfDate(receivedOn));
			case Check.YearsBeforeReceipt(var _, int years) -> is(fact, new Value.OfYear(receivedOn.getYear() - years));
			case Check.Is(var _, boolean yes) -> is(fact, new Value.OfYesNo(yes));
			case Check.OneOf oneOf -> oneOf(fact, oneOf);
		};
	}

	/** The fact would have to stand so to the figure. */
	static Change to(FactRequired fact, Check.Comparison how, Value figure) {
		Text shown = fact.shown(figure);
		boolean number = fact.type().isNumber();
		return Change.of(switch (how) {
			case AT_LEAST -> said(fact, (number ? "应不少于 " : "应不早于 ") + shown.zh(),
					(number ? "at least " : "not before ") + shown.en());
			case MORE_THAN ->
				said(fact, (number ? "应超过 " : "应晚于 ") + shown.zh(), (number ? "more than " : "after ") + shown.en());
			case AT_MOST -> said(fact, (number ? "应不超过 " : "应不晚于 ") + shown.zh(),
					(number ? "at most " : "not after ") + shown.en());
			case LESS_THAN ->
				said(fact, (number ? "应少于 " : "应早于 ") + shown.zh(), (number ? "less than " : "before ") + shown.en());
		}, new Change.Aim(fact.name(), Change.How.of(how), List.of(figure.text())));
	}

	private static Change is(FactRequired fact, Value value) {
		Text shown = fact.shown(value);
		return Change.of(said(fact, "应为 " + shown.zh(), shown.en()),
				new Change.Aim(fact.name(), Change.How.IS, List.of(value.text())));
	}

	private static Change oneOf(FactRequired fact, Check.OneOf check) {
		List<Choice> allowed = fact.choices().stream().filter(c -> check.choices().contains(c.id())).toList();
		return Change.of(
				said(fact, "应为 " + allowed.stream().map(c -> c.label().zh()).collect(Collectors.joining(" 或 ")),
						allowed.stream().map(c -> c.label().en()).collect(Collectors.joining(" or "))),
				new Change.Aim(fact.name(), Change.How.ONE_OF, allowed.stream().map(Choice::id).toList()));
	}

	/** The least figure with the fact's decimals that reaches the number. */
	private static Value least(FactRequired fact, BigDecimal number) {
		BigDecimal least = number.setScale(fact.bounds().decimals(), RoundingMode.CEILING);
		return fact.type() == FactType.MONEY ? new Value.OfMoney(Rounding.exact(least)) : new Value.OfDecimal(least);
	}

	private static Text said(FactRequired fact, String zh, String en) {
		return Text.of(fact.label().zh() + zh, fact.label().en() + ": " + en);
	}

}
