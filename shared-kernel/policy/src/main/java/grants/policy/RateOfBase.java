package grants.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;

/**
 * A share of an amount of money.
 *
 * @param base fact of type {@code MONEY}
 * @param rate decimal fraction: {@code 0.002} for 0.2%
 */
public record RateOfBase(String base, BigDecimal rate) implements Formula {

	@Override
	public Map<String, FactType> needs() {
		return Map.of(base, FactType.MONEY);
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		Fact stated = facts.fact(base);
		BigDecimal yuan = facts.money(base).yuan().multiply(rate);
		Text label = Text.of(stated.label().zh() + " × " + Printed.percent(rate),
				stated.label().en() + " × " + Printed.percent(rate));
		return Computed.exactly(yuan,
				List.of(Step.of(label, stated.text() + " * " + rate.toPlainString(), yuan, Unit.CNY, citation)));
	}

}
