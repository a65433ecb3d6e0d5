package grants.disbursement.vocabulary;

/** Names a treasury (财政): {@code city} or {@code district-<code>}. */
public record TreasuryId(String value) {

	public TreasuryId {
		if (!value.matches("city|district-[a-z0-9]+(-[a-z0-9]+)*")) {
			throw new IllegalArgumentException("not a treasury (city or district-<code>): " + value);
		}
	}

	@Override
	public String toString() {
		return value;
	}

}
