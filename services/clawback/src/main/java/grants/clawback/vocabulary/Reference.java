package grants.clawback.vocabulary;

import grants.kernel.InvalidValue;

/**
 * The number under which somebody else's books know a thing: a registry its change, a
 * bank its credit. At most 64 letters, digits and signs; no spaces at its ends and no
 * slash, so that it can stand in an address.
 */
public record Reference(String value) {

	/**
	 * @throws IllegalArgumentException if it is empty, too long or has other characters
	 */
	public Reference {
		if (!value.matches("[\\p{L}\\p{N}()（）\\[\\]〔〕._:#-]([\\p{L}\\p{N}()（）\\[\\]〔〕._:# -]{0,62}"
				+ "[\\p{L}\\p{N}()（）\\[\\]〔〕._:#-])?")) {
			throw new InvalidValue("编号应为 1 至 64 个字母、汉字、数字、括号或 ._:#-：" + value,
					"a reference has 1 to 64 letters, digits, brackets or ._:#-, not: " + value);
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
