package grants.disbursement.vocabulary;

import grants.kernel.InvalidValue;

/** Names a treasury (财政): {@code city} or {@code district-<code>}. */
public record TreasuryId(String value) {

	public TreasuryId {
		if (!value.matches("city|district-[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new InvalidValue("财政应为 city 或 district-<代码>：" + value,
					"not a treasury (city or district-<code>): " + value);
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
