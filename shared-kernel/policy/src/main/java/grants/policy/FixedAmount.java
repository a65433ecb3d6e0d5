package grants.policy;

import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.kernel.Text;

/** A fixed amount. */
public record FixedAmount(Money amount) implements Formula {

	@Override
	public Map<String, FactType> needs() {
		return Map.of();
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		return Computed.exactly(amount.yuan(),
				List.of(Step.of(Text.of("定额", "fixed amount"), amount.toString(), amount.yuan(), Unit.CNY, citation)));
	}

}
