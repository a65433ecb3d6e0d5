package grants.policy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import grants.kernel.Money;

/**
 * A share of an amount of money whose rate a reviewer sets inside a band.
 *
 * @param base fact of type {@code MONEY}
 * @param lowestRate decimal fraction, included
 * @param highestRate decimal fraction, included
 */
public record RateBand(String base, BigDecimal lowestRate, BigDecimal highestRate) implements Formula {

	public RateBand {
		if (lowestRate.signum() < 0 || lowestRate.compareTo(highestRate) >= 0) {
			throw new IllegalArgumentException("no band: " + lowestRate + " to " + highestRate);
		}
	}

	@Override
	public Map<String, FactType> needs() {
		return Map.of(base, FactType.MONEY);
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		Money amount = facts.money(base);
		Band band = new Band(amount, lowestRate, highestRate);
		return new Computed(band.exactly(lowestRate), band.exactly(highestRate), band,
				List.of(band.step(lowestRate, citation), band.step(highestRate, citation)));
	}

}
