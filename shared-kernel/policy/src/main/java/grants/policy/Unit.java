package grants.policy;

import grants.kernel.Text;

/**
 * What a number counts.
 *
 * @param id such as {@code CNY} or {@code m2}; empty for a number without unit
 */
public record Unit(String id, Text name) {

	public static final String CNY = "CNY";

	public static final String PERCENT = "percent";

	static final Unit NONE = new Unit("", Text.of("", ""));

}
