package grants.policy;

import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * An amount that the text does not name: a reviewer sets it by a rule that the decision
 * cites.
 *
 * @param plausible more would be a slip of the pen; what the measure really allows are
 * its caps
 */
public record SetUnderRule(Money plausible) implements Formula {

	public SetUnderRule {
		if (!plausible.isMoreThan(AmountBand.A_FEN)) {
			throw new IllegalArgumentException("no plausible amount: " + plausible);
		}
	}

	@Override
	public Map<String, FactType> needs() {
		return Map.of();
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		return new Computed(AmountBand.A_FEN.yuan(), plausible.yuan(), null,
				List.of(Step.of(
						Text.of("条款未写明金额，由审核人员依据所引规定确定，合理上限",
								"the clause names no amount; a reviewer sets it under a cited rule, plausible up to"),
						plausible.toString(), plausible.yuan(), Unit.CNY, citation)));
	}

}
