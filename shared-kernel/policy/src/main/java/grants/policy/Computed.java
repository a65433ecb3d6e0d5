package grants.policy;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a formula gives: exact yuan, not yet capped or rounded.
 *
 * @param highest the same as the lowest unless a reviewer decides in between
 * @param band set if a reviewer sets a rate
 * @param steps how the highest came about
 */
public record Computed(BigDecimal lowest, BigDecimal highest, @Nullable Band band, List<Step> steps) {

	static Computed exactly(BigDecimal yuan, List<Step> steps) {
		return new Computed(yuan, yuan, null, steps);
	}

}
