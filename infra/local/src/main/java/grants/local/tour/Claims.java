package grants.local.tour;

import java.util.Map;

import grants.local.tour.Grant.Claim;

/**
 * Claims under the measures that the tour and the journeys use, with made-up
 * organisations and certificate numbers.
 */
public final class Claims {

	private static final String ACCOUNT = "41050110000000001234";

	private Claims() {
	}

	/** D19-1a: a special-grade general contractor has moved into the city. */
	public static Claim settlement(String code, String name, String settledOn) {
		return new Claim("D19-1a", code, name, ACCOUNT,
				Map.of("settledOn", settledOn, "fromOutsideCity", "yes", "qualification", "special-grade"),
				Map.of("settlement-registration", "郑市监迁入-" + code, "qualification-certificate", "D141-" + code));
	}

	/** D19-6d: a green building of two stars in Erqi district. */
	public static Claim greenBuilding(String code, String name, String squareMetres) {
		return greenBuilding(code, name, squareMetres, "发改备案-" + code);
	}

	/**
	 * @param project number of the project's approval, which names it
	 */
	public static Claim greenBuilding(String code, String name, String squareMetres, String project) {
		return new Claim("D19-6d", code, name, ACCOUNT,
				Map.of("floorAreaSquareMetres", squareMetres, "stars", "two-star", "labelledOn", "2023-01-05",
						"district", "410103", "governmentInvested", "no"),
				Map.of("green-building-label", "GBL-" + project, "project-approval", project));
	}

	/** D18-4 or D66-3.1: a bank's loans to technology enterprises have grown. */
	public static Claim loanIncrement(String measure, String code, String name, String year, String increment) {
		return new Claim(measure, code, name, ACCOUNT, Map.of("year", year, "loanIncrement", increment),
				Map.of("loan-statistics", "统计报表-" + code + "-" + year + "-" + measure));
	}

	/** D18-6a: a financial innovation was recognised as the first in the nation. */
	public static Claim innovation(String code, String name, String innovation, String recognisedOn) {
		return new Claim(
				"D18-6a", code, name, ACCOUNT, Map.of("innovationName", innovation, "innovationLevel",
						"first-in-nation", "recognisedOn", recognisedOn, "inFreeTradeZone", "yes"),
				Map.of("innovation-recognition", "创新认定-" + innovation));
	}

	/**
	 * D65-12: an investment institution has put money into a local technology enterprise.
	 */
	public static Claim investment(String code, String name, String year, String investee, String money) {
		return new Claim("D65-12", code, name, ACCOUNT,
				Map.of("year", year, "investedMoney", money, "investeeCode", investee, "directInvestment", "yes",
						"investeeIsLocalUnlistedTechnology", "yes", "registeredInCity", "yes", "taxedInCity", "yes",
						"countedInCity", "yes", "filedWithNdrc", "yes", "registeredWithAmac", "yes"),
				Map.of("capital-verification", "验资-" + investee + "-" + year, "residency-proof", "三项关系-" + code,
						"ndrc-filing", "发改委备案-" + code, "amac-registration", "P-" + code, "technology-enterprise-proof",
						"科技型企业-" + investee));
	}

}
