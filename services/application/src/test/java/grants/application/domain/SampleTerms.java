package grants.application.domain;

import java.time.LocalDate;
import java.util.List;

import grants.application.vocabulary.InForce;
import grants.application.vocabulary.Obligation;
import grants.application.vocabulary.Overlap;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Terms;
import grants.application.vocabulary.TreasuryWeight;
import grants.kernel.Money;
import grants.kernel.Text;

/** Terms as measures give them, for the tests of this service. */
public final class SampleTerms {

	public static final String D18 = "郑政〔2022〕18号";

	public static final String D19 = "郑政〔2022〕19号";

	public static final String D20 = "郑政〔2022〕20号";

	public static final String D65 = "郑政办〔2022〕65号";

	public static final String D66 = "郑政文〔2025〕66号";

	private static final InForce SINCE_2022 = new InForce(LocalDate.parse("2022-06-29"), null);

	private static final TreasuryWeight CITY = new TreasuryWeight("city", 1);

	private SampleTerms() {
	}

	/** Headquarters of a financial institution: nothing is repeated. */
	public static Terms headquarters() {
		return of("D18-1a", D18, "FIN-HQ-SETTLE", Overlap.NO_REPEAT);
	}

	/** Futures company: of the same type as {@link #headquarters}, the higher of both. */
	public static Terms futuresCompany() {
		return of("D20-3a", D20, "FIN-HQ-SETTLE", Overlap.HIGHER_OF);
	}

	/** Contractor that settles and is bound to stay five years. */
	public static Terms settling() {
		Obligation lockIn = new Obligation("RESIDENCY_LOCK_IN", LocalDate.parse("2023-01-10"),
				LocalDate.parse("2028-01-10"), D19 + " 一", D19 + " 一");
		return of("D19-1a", D19, "CONSTR-SETTLE", Overlap.NO_REPEAT, SINCE_2022, List.of(), List.of(CITY),
				List.of(lockIn));
	}

	/** Green building, paid 1:1 by the city and a district. */
	public static Terms greenBuilding() {
		return of("D19-6d", D19, "GREEN-BUILD", Overlap.NO_REPEAT, SINCE_2022, List.of(),
				List.of(CITY, new TreasuryWeight("district-410105", 1)), List.of());
	}

	/** Venture capital: several awards a year under one cap of 5,000,000. */
	public static Terms ventureRisk(int year) {
		return ventureRisk(cap("D65-12:year:" + year, 5_000_000, D65 + " 十二"));
	}

	public static Terms ventureRisk(SharedCap... caps) {
		return of("D65-12", D65, "VC-RISK", Overlap.NO_REPEAT, SINCE_2022, List.of(caps), List.of(CITY), List.of());
	}

	/** A company that lists in stages: several awards under one cap for its lifetime. */
	public static Terms listing(SharedCap lifetime) {
		return of("D18-7a", D18, "LISTING", Overlap.NO_REPEAT, SINCE_2022, List.of(lifetime), List.of(CITY), List.of());
	}

	public static Terms techLoanUnderD18(SharedCap cap) {
		return of("D18-4", D18, "BANK-TECH-LOAN", Overlap.NO_REPEAT, SINCE_2022, List.of(cap), List.of(CITY),
				List.of());
	}

	public static Terms techLoanUnderD66(SharedCap cap) {
		return of("D66-3.1", D66, "BANK-TECH-LOAN", Overlap.NO_REPEAT, SINCE_2022, List.of(cap), List.of(CITY),
				List.of());
	}

	/** In force from 2025-06-03 to 2028-06-02. */
	public static Terms techInsurance() {
		return of("D66-2.2", D66, "TECH-INSURANCE", Overlap.NO_REPEAT,
				new InForce(LocalDate.parse("2025-06-03"), LocalDate.parse("2028-06-02")), List.of(), List.of(CITY),
				List.of());
	}

	public static SharedCap cap(String key, long yuan, String citation) {
		return new SharedCap(key, Text.of("每年", "per year"), Money.ofYuan(yuan), citation);
	}

	public static Terms of(String measure, String document, String group, Overlap overlap) {
		return of(measure, document, group, overlap, SINCE_2022, List.of(), List.of(CITY), List.of());
	}

	private static Terms of(String measure, String document, String group, Overlap overlap, InForce inForce,
			List<SharedCap> caps, List<TreasuryWeight> treasuries, List<Obligation> obligations) {
		return new Terms(measure, 1, Text.of(measure, measure), document, measure, inForce, group, overlap, caps,
				"bureau-finance", List.of("bureau-treasury"), 10, 5, treasuries, obligations,
				List.of(document + " " + measure));
	}

}
