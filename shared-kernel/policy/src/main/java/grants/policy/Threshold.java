package grants.policy;

import grants.kernel.Money;

/**
 * A tier of a measure: what is paid from a figure on.
 *
 * @param how {@code AT_LEAST} (以上、突破) or {@code MORE_THAN} (超过)
 */
public record Threshold(String id, Check.Comparison how, Value figure, Money amount) {

	boolean isReachedBy(Value value) {
		return how.holds(Value.compare(value, figure));
	}

	/** The comparison as arithmetic writes it. */
	String sign() {
		return how == Check.Comparison.MORE_THAN ? " > " : " >= ";
	}

}
