package grants.clawback.vocabulary;

/**
 * An administrative division by its six-digit code (GB/T 2260), such as {@code 410105}.
 */
public record Division(String value) {

	/**
	 * @throws IllegalArgumentException if it is not six digits
	 */
	public Division {
		if (!value.matches("[1-9]\\d{5}")) {
			throw new IllegalArgumentException("a division code has six digits (GB/T 2260), not: " + value);
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
