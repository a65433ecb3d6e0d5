package grants.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import grants.kernel.Money;
import grants.policy.Assessment.Eligible;
import grants.policy.Assessment.NotEligible;

/**
 * An application under a published measure: complete and eligible unless the test states
 * something else.
 */
final class Applied {

	static final Catalogue CATALOGUE = Catalogue.published();

	static final String SHA = "0".repeat(64);

	private final Measure measure;

	private final Map<String, String> stated;

	private final List<Evidence> evidence = new ArrayList<>();

	private LocalDate receivedOn;

	private Applied(String measure, Map<String, String> stated, String receivedOn) {
		this.measure = CATALOGUE.measure(measure);
		this.stated = new LinkedHashMap<>(stated);
		this.receivedOn = LocalDate.parse(receivedOn);
		this.measure.facts()
			.stream()
			.flatMap(f -> f.evidence() == null ? null : Stream.of(f.evidence().id()))
			.distinct()
			.forEach(kind -> this.evidence.add(new Evidence(kind, kind + "-1", SHA)));
	}

	/**
	 * @param stated such as {@code settledOn=2023-01-10 qualification=special-grade}
	 */
	static Applied to(String measure, String receivedOn, String stated) {
		return new Applied(measure, Map.of(), receivedOn).but(stated);
	}

	static Applied settlement() {
		return new Applied("D19-1a",
				Map.of("settledOn", "2023-01-10", "fromOutsideCity", "yes", "qualification", "special-grade"),
				"2023-03-13");
	}

	static Applied greenBuilding() {
		return new Applied("D19-6d", Map.of("floorAreaSquareMetres", "10000", "stars", "two-star", "labelledOn",
				"2023-05-04", "district", "410105", "governmentInvested", "no"), "2023-09-01");
	}

	static Applied ventureInvestment() {
		Map<String, String> stated = new LinkedHashMap<>();
		stated.put("year", "2024");
		stated.put("investedMoney", "20000000");
		stated.put("investeeCode", "91330100799655058B");
		List.of("directInvestment", "investeeIsLocalUnlistedTechnology", "registeredInCity", "taxedInCity",
				"countedInCity", "filedWithNdrc", "registeredWithAmac")
			.forEach(name -> stated.put(name, "yes"));
		return new Applied("D65-12", stated, "2025-03-14");
	}

	static Applied bankLoans(String measure) {
		return new Applied(measure, Map.of("year", "2025", "loanIncrement", "1000000000"), "2026-02-10");
	}

	Applied stating(String fact, String value) {
		stated.put(fact, value);
		return this;
	}

	/**
	 * @param stated such as {@code year=2024 loanIncrement=1000000000}, instead of what
	 * was stated so far; a date after {@code receivedOn=} is the day of the receipt
	 */
	Applied but(String stated) {
		for (String entry : stated.isBlank() ? new String[0] : stated.strip().split("\\s+")) {
			String[] parts = entry.split("=", 2);
			if (parts[0].equals("receivedOn")) {
				receivedOn(parts[1]);
			}
			else {
				stating(parts[0], parts[1]);
			}
		}
		return this;
	}

	Applied without(String fact) {
		stated.remove(fact);
		return this;
	}

	Applied showing(String kind, String number) {
		evidence.add(new Evidence(kind, number, SHA));
		return this;
	}

	Applied notShowing(String kind) {
		evidence.removeIf(e -> e.kind().equals(kind));
		return this;
	}

	Applied receivedOn(String date) {
		receivedOn = LocalDate.parse(date);
		return this;
	}

	Measure measure() {
		return measure;
	}

	Reading read() {
		return measure.read(stated, evidence);
	}

	Facts facts() {
		return read().orRefuse();
	}

	Assessment assessed() {
		return measure.assess(facts(), receivedOn);
	}

	Eligible eligible() {
		return assessed().orRefuse();
	}

	/** The amount that the rules alone give. */
	Money amount() {
		Eligible eligible = eligible();
		if (!eligible.lowest().equals(eligible.highest())) {
			throw new AssertionError(eligible.lowest() + " to " + eligible.highest());
		}
		return eligible.highest();
	}

	/** What is required and not met, in English. */
	List<String> failures() {
		return assessed() instanceof NotEligible(List<Verdict> failed)
				? failed.stream().map(v -> v.requirement().en()).toList() : List.of();
	}

	/**
	 * What comes of it in a line: {@code 1000000.00}, {@code 0.01 to 1000000.00} where a
	 * reviewer sets the amount ({@code by rate} if a rate), or what is not met.
	 */
	String outcome() {
		return switch (assessed()) {
			case NotEligible _ -> String.join("; ", failures());
			case Eligible eligible -> switch (eligible.discretion()) {
				case NONE -> eligible.highest().toString();
				case AMOUNT -> eligible.lowest() + " to " + eligible.highest();
				case RATE -> eligible.lowest() + " to " + eligible.highest() + " by rate";
			};
		};
	}

	/** Where it counts: {@code group mode scope caps}. */
	String counted() {
		Overlap overlap = measure.overlap();
		Eligible eligible = eligible();
		return overlap.group().id() + " " + overlap.mode() + " " + eligible.scope() + " " + eligible.capKeys();
	}

	/** Whether the measure is in force on each of these days. */
	List<Boolean> inForce(String... days) {
		return Stream.of(days).map(day -> CATALOGUE.inForceOn(measure.id(), LocalDate.parse(day)).isPresent()).toList();
	}

	/** Who handles it, in Chinese, the lead first. */
	String bureaus() {
		return Stream.concat(Stream.of(measure.handling().lead()), measure.handling().cooperating().stream())
			.map(bureau -> bureau.name().zh())
			.collect(Collectors.joining("、"));
	}

	List<FactProblem> problems() {
		return read() instanceof Reading.Incomplete(List<FactProblem> problems) ? problems : List.of();
	}

	LocalDate receivedOn() {
		return receivedOn;
	}

}
