package grants.policy;

import java.util.stream.Stream;

/**
 * A complete and eligible application under each measure of 郑政〔2022〕19号 for enterprises
 * of the city: what is rewarded happened in 2023, and it was received on 1 March 2024.
 */
final class Construction {

	private Construction() {
	}

	static Stream<Applied> all() {
		return Stream.concat(
				Stream
					.of("D19-1b", "D19-2.1a", "D19-2.1b", "D19-2.1c", "D19-2.1d", "D19-2.2", "D19-2.3a", "D19-2.3b",
							"D19-3", "D19-6a", "D19-6b", "D19-6c", "D19-6e", "D19-6f", "D19-7")
					.map(Construction::application),
				Stream.of(application("D19-3").but("annualOutput=50000000000 previousHighestOutput=10000000000"),
						application("D19-7").but("outputOutsideProvince=5000000000"),
						application("D19-2.1a").but("fromOutsideCity=yes settledOn=2023-12-31")));
	}

	static Applied application(String measure) {
		String local = " registeredInCity=yes fromOutsideCity=no";
		return Applied.to(measure, "2024-03-01", switch (measure) {
			case "D19-1b" ->
				"settledOn=2023-05-04 fromOutsideCity=yes headquartersMoved=yes designQualification=comprehensive-class-a";
			case "D19-2.1a" -> "promotedTo=special-grade promoted=yes promotedOn=2023-05-04" + local;
			case "D19-2.1b" -> "promotedTo=design-class-a promoted=yes promotedOn=2023-05-04" + local;
			case "D19-2.1c" -> "promotedTo=survey-class-a promoted=yes promotedOn=2023-05-04" + local;
			case "D19-2.1d" -> "promotedTo=supervision-class-a promoted=yes promotedOn=2023-05-04" + local;
			case "D19-2.2" -> "ranking=china-500 firstRanked=yes rankedOn=2023-05-04" + local;
			case "D19-2.3a" -> "honour=luban principalCreator=yes honouredOn=2023-05-04 workInCity=yes" + local;
			case "D19-2.3b" -> "honour=zhongzhou-cup principalCreator=yes honouredOn=2023-05-04 workInCity=yes" + local;
			case "D19-3" -> "year=2023 annualOutput=10000000000 previousHighestOutput=0" + local;
			case "D19-6a" -> "patentKind=invention grantedToApplicant=yes patentGrantedOn=2023-05-04" + local;
			case "D19-6b" -> "judgedLevel=leading judgedOn=2023-05-04 projectName=装配式建筑" + local;
			case "D19-6c" -> "judgedLevel=advanced judgedOn=2023-05-04 projectName=装配式建筑" + local;
			case "D19-6e" -> "awardName=盾构装备 nationalScienceAward=yes awardedOn=2023-05-04" + local;
			case "D19-6f" -> "year=2023 technologyContracts=30000000" + local;
			case "D19-7" -> "year=2023 outputOutsideProvince=1000000000.01" + local;
			default -> throw new IllegalArgumentException(measure);
		});
	}

	/** The fact that says when happened what is rewarded. */
	static String when(String measure) {
		return switch (measure) {
			case "D19-1b" -> "settledOn";
			case "D19-2.1a", "D19-2.1b", "D19-2.1c", "D19-2.1d" -> "promotedOn";
			case "D19-2.2" -> "rankedOn";
			case "D19-2.3a", "D19-2.3b" -> "honouredOn";
			case "D19-6a" -> "patentGrantedOn";
			case "D19-6b", "D19-6c" -> "judgedOn";
			case "D19-6e" -> "awardedOn";
			default -> "year";
		};
	}

}
