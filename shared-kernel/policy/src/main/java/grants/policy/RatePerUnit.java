package grants.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * So much per unit of a quantity, by what was chosen.
 *
 * @param quantity fact of type {@code DECIMAL}
 * @param by fact of type {@code CHOICE}
 * @param rates yuan per unit for each choice that the conditions let through
 */
public record RatePerUnit(String quantity, String by, Map<String, Money> rates) implements Formula {

	@Override
	public Map<String, FactType> needs() {
		return Map.of(quantity, FactType.DECIMAL, by, FactType.CHOICE);
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		Choice chosen = facts.choice(by);
		Money rate = rates.get(chosen.id());
		if (rate == null) {
			throw new IllegalStateException("no rate for " + chosen.id() + ": the conditions should have refused it");
		}
		Fact counted = facts.fact(quantity);
		BigDecimal yuan = facts.decimal(quantity).multiply(rate.yuan());
		Text label = Text.of(counted.label().zh() + " × " + chosen.label().zh() + "标准",
				counted.label().en() + " × rate for " + chosen.label().en());
		return Computed.exactly(yuan, List.of(Step.of(label, counted.text() + " * " + rate, yuan, Unit.CNY, citation)));
	}

	@Override
	public List<String> gaps(List<FactRequired> facts, List<Condition> conditions) {
		List<String> choices = facts.stream()
			.filter(f -> f.name().equals(by))
			.flatMap(f -> f.choices().stream())
			.map(Choice::id)
			.toList();
		List<String> letThrough = choices.stream()
			.filter(c -> conditions.stream()
				.noneMatch(condition -> condition.check() instanceof Check.OneOf(String fact, var allowed)
						&& fact.equals(by) && !allowed.contains(c)))
			.toList();
		return choices.containsAll(rates.keySet()) && rates.keySet().containsAll(letThrough) ? List.of()
				: List.of("rates are for " + rates.keySet() + ", but choices of " + by + " are " + letThrough);
	}

}
