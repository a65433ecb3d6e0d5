package grants.clawback.vocabulary;

import grants.kernel.InvalidValue;

/**
 * An administrative division by its six-digit code (GB/T 2260), such as {@code 410105}.
 */
public record Division(String value) {

	/**
	 * @throws IllegalArgumentException if it is not six digits
	 */
	public Division {
		if (!value.matches("[1-9]\\d{5}")) {
			throw new InvalidValue("行政区划代码应为六位数字（GB/T 2260）：" + value,
					"a division code has six digits (GB/T 2260), not: " + value);
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
