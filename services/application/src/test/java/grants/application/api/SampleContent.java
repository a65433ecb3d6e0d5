package grants.application.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import grants.application.vocabulary.DraftContent;
import grants.application.vocabulary.StatedEvidence;
import grants.application.vocabulary.StatedPayee;
import grants.kernel.Ids;
import grants.kernel.SocialCreditCode;

/**
 * Contents of drafts that can be submitted, for the tests; change one thing to spoil
 * them.
 */
record SampleContent(SocialCreditCode beneficiary, String measureId, DraftContent content) {

	/** A contractor that settled on 2023-01-10: 8,000,000. */
	static SampleContent settling(SocialCreditCode beneficiary) {
		return of(beneficiary, "D19-1a",
				Map.of("settledOn", "2023-01-10", "fromOutsideCity", "是", "qualification", "special-grade"),
				List.of(evidence("settlement-registration", "QY-2023-" + beneficiary),
						evidence("qualification-certificate", "D141-" + beneficiary)));
	}

	/** A bank whose loans grew in 2024: 2,000,000 under either document. */
	static SampleContent techLoans(SocialCreditCode beneficiary, String measureId) {
		return of(beneficiary, measureId, Map.of("year", "2024", "loanIncrement", "1200000000.00"),
				List.of(evidence("loan-statistics", "TJ-2024-" + measureId + beneficiary)));
	}

	/**
	 * A green building of 22,222 m2 with two stars, paid with the district of Jinshui.
	 */
	static SampleContent greenBuilding(SocialCreditCode beneficiary, String project, String label) {
		return of(beneficiary, "D19-6d",
				Map.of("floorAreaSquareMetres", "22222", "stars", "two-star", "labelledOn", "2024-03-01", "district",
						"410105", "governmentInvested", "no"),
				List.of(evidence("green-building-label", label), evidence("project-approval", project)));
	}

	/** An investment of the year 2024 in an enterprise: 5 to 10 percent of the money. */
	static SampleContent investment(SocialCreditCode beneficiary, SocialCreditCode investee, String money) {
		return of(beneficiary, "D65-12",
				Map.of("year", "2024", "investedMoney", money, "investeeCode", investee.value(), "directInvestment",
						"yes", "investeeIsLocalUnlistedTechnology", "yes", "registeredInCity", "yes", "taxedInCity",
						"yes", "countedInCity", "yes", "filedWithNdrc", "yes", "registeredWithAmac", "yes"),
				List.of(evidence("capital-verification", "YZ-" + beneficiary + investee),
						evidence("technology-enterprise-proof", "KJ-" + investee),
						evidence("residency-proof", "ZC-" + beneficiary), evidence("ndrc-filing", "FG-" + beneficiary),
						evidence("amac-registration", "P10" + beneficiary)));
	}

	/** A headquarters of the financial business: 2% of its capital, once. */
	static SampleContent headquarters(SocialCreditCode beneficiary, String paidInCapital) {
		return of(
				beneficiary, "D18-1a", Map.of("institutionKind", "headquarters", "settlementKind", "newly-set-up",
						"settledOn", "2024-03-01", "paidInCapital", paidInCapital),
				settled(beneficiary, "financial-licence"));
	}

	/**
	 * A futures company, of the same type as {@link #headquarters}: the higher of both.
	 */
	static SampleContent futuresCompany(SocialCreditCode beneficiary, String paidInCapital) {
		return of(
				beneficiary, "D20-3a", Map.of("futuresInstitutionKind", "legal-person-company", "settlementKind",
						"newly-set-up", "settledOn", "2024-03-01", "paidInCapital", paidInCapital),
				settled(beneficiary, "futures-licence"));
	}

	private static List<StatedEvidence> settled(SocialCreditCode beneficiary, String licence) {
		return List.of(evidence(licence, "XK-" + beneficiary),
				evidence("establishment-registration", "SL-" + beneficiary),
				evidence("paid-in-capital-report", "YZ-" + beneficiary));
	}

	static StatedEvidence evidence(String kind, String number) {
		String uuid = Ids.uuidOf(Ids.derived("digest", kind, number)).replace("-", "");
		return new StatedEvidence(kind, number, uuid + uuid);
	}

	private static SampleContent of(SocialCreditCode beneficiary, String measureId, Map<String, String> facts,
			List<StatedEvidence> evidence) {
		return new SampleContent(beneficiary, measureId, new DraftContent("郑州样例有限公司", facts, evidence,
				new StatedPayee(beneficiary, "郑州样例有限公司", "102491000018", "1702020109000012345")));
	}

	SampleContent stating(String fact, String value) {
		Map<String, String> facts = new TreeMap<>(content.facts());
		facts.put(fact, value);
		return with(new DraftContent(content.beneficiaryName(), facts, content.evidence(), content.payee()));
	}

	SampleContent without(String fact) {
		Map<String, String> facts = new TreeMap<>(content.facts());
		facts.remove(fact);
		return with(new DraftContent(content.beneficiaryName(), facts, content.evidence(), content.payee()));
	}

	SampleContent withoutEvidence(String kind) {
		List<StatedEvidence> rest = new ArrayList<>(content.evidence());
		rest.removeIf(e -> e.kind().equals(kind));
		return with(new DraftContent(content.beneficiaryName(), content.facts(), rest, content.payee()));
	}

	/** Supported by this piece in place of its own of that kind. */
	SampleContent supportedBy(StatedEvidence piece) {
		List<StatedEvidence> pieces = new ArrayList<>(content.evidence());
		pieces.replaceAll(e -> e.kind().equals(piece.kind()) ? piece : e);
		return with(new DraftContent(content.beneficiaryName(), content.facts(), pieces, content.payee()));
	}

	SampleContent payableTo(SocialCreditCode code) {
		return with(new DraftContent(content.beneficiaryName(), content.facts(), content.evidence(),
				new StatedPayee(code, "他人", "102491000018", "1702020109000012345")));
	}

	SampleContent anonymous() {
		return with(new DraftContent(" ", content.facts(), content.evidence(), null));
	}

	private SampleContent with(DraftContent other) {
		return new SampleContent(beneficiary, measureId, other);
	}

}
