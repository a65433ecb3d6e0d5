package grants.policy;

/** A part of what an award costs, and whose it is. */
public sealed interface TreasuryShare {

	int weight();

	TreasuryWeight resolve(Facts facts);

	/** The city's. */
	record OfCity(int weight) implements TreasuryShare {

		@Override
		public TreasuryWeight resolve(Facts facts) {
			return new TreasuryWeight(Treasury.CITY.id(), weight);
		}

	}

	/**
	 * That of the district which a fact names.
	 *
	 * @param fact of type {@code CHOICE}, among the districts
	 */
	record OfDistrict(String fact, int weight) implements TreasuryShare {

		@Override
		public TreasuryWeight resolve(Facts facts) {
			Choice district = facts.choice(fact);
			return new TreasuryWeight(new District(district.id(), district.label()).treasury().id(), weight);
		}

	}

}
