package grants.policy;

import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * An amount that a reviewer sets inside a band of the text (不超过).
 *
 * @param lowest included
 * @param highest included
 */
public record AmountBand(Money lowest, Money highest) implements Formula {

	/** The lowest amount where the text names none: a fen. */
	static final Money A_FEN = Money.ofFen(1);

	public AmountBand {
		if (!lowest.isPositive() || !highest.isMoreThan(lowest)) {
			throw new IllegalArgumentException("no band: " + lowest + " to " + highest);
		}
	}

	@Override
	public Map<String, FactType> needs() {
		return Map.of();
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		return new Computed(lowest.yuan(), highest.yuan(), null,
				List.of(Step.of(Text.of("由审核人员确定的金额，最低", "amount set by a reviewer, the least"), lowest.toString(),
						lowest.yuan(), Unit.CNY, citation),
						Step.of(Text.of("由审核人员确定的金额，最高", "amount set by a reviewer, the most"), highest.toString(),
								highest.yuan(), Unit.CNY, citation)));
	}

}
