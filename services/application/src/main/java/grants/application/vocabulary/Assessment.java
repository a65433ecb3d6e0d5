package grants.application.vocabulary;

import java.math.BigDecimal;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the measure gives for the stated facts, before any cap over several awards.
 *
 * @param lowest the least that may be approved
 * @param highest the most that may be approved; the same as the least unless a reviewer
 * sets the amount
 * @param band set if a reviewer sets a rate inside a band
 * @param conditions what was required and found, all of it met
 */
public record Assessment(Money lowest, Money highest, @Nullable Band band, List<Condition> conditions,
		Explanation explanation) {

	public Assessment {
		conditions = List.copyOf(conditions);
	}

	/** A condition of the measure and how the facts meet it. */
	public record Condition(Text requirement, Text stated, String citation) {
	}

	/** A rate to be set by a reviewer, both ends included. */
	public record Band(Money base, BigDecimal lowestRate, BigDecimal highestRate) {
	}

	public boolean allows(Money amount) {
		return !lowest.isMoreThan(amount) && !amount.isMoreThan(highest);
	}

}
