package grants.portal.applicant.profile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import grants.kernel.Text;
import grants.portal.services.Measure;
import grants.portal.services.Measure.Choice;
import grants.portal.services.Measure.Document;
import grants.portal.services.Measure.Fact;
import grants.portal.services.Measure.Named;
import org.jspecify.annotations.Nullable;

/**
 * The facts that are worth stating once: those that at least two measures ask for, and
 * those that are stated already. A year says what a claim is for, and differs from claim
 * to claim.
 */
final class ProfileFacts {

	private static final int ASKED_BY = 2;

	private static final int MOST_CLAUSES = 4;

	private final List<Measure> measures;

	/** By name, those asked by most measures first. */
	private final Map<String, Fact> facts = new LinkedHashMap<>();

	/**
	 * @param measures in force
	 * @param stated names of what is stated already
	 */
	ProfileFacts(List<Measure> measures, Collection<String> stated) {
		this.measures = measures;
		Map<String, List<Fact>> asked = measures.stream()
			.flatMap(measure -> measure.facts().stream())
			.collect(Collectors.groupingBy(Fact::name, LinkedHashMap::new, Collectors.toList()));
		asked.values()
			.stream()
			.filter(same -> isLasting(same) || stated.contains(same.getFirst().name()))
			.sorted(Comparator.comparing((List<Fact> same) -> same.size()).reversed())
			.forEach(same -> facts.put(same.getFirst().name(), together(same)));
		stated.stream().filter(name -> !asked.containsKey(name)).forEach(name -> facts.put(name, unknown(name)));
	}

	private static boolean isLasting(List<Fact> same) {
		return same.size() >= ASKED_BY && !same.getFirst().type().equals("YEAR");
	}

	/**
	 * Facts that are shown together.
	 *
	 * @param document of the only document that asks for them; null if several do, or
	 * none does
	 * @param asked whether any measure in force asks for them
	 */
	record Group(@Nullable Document document, boolean asked, List<Fact> facts) {
	}

	/** All of them by name. */
	Map<String, Fact> byName() {
		return facts;
	}

	/**
	 * What several documents ask for, then each document's own, then what nobody asks.
	 */
	List<Group> groups() {
		List<Fact> common = new ArrayList<>();
		List<Fact> unasked = new ArrayList<>();
		Map<Document, List<Fact>> own = new LinkedHashMap<>();
		measures.forEach(measure -> own.putIfAbsent(measure.document(), new ArrayList<>()));
		facts.values().forEach(fact -> {
			List<Document> documents = asking(fact).stream().map(Measure::document).distinct().toList();
			List<Fact> group = documents.isEmpty() ? unasked
					: documents.size() > 1 ? common : own.computeIfAbsent(documents.getFirst(), _ -> new ArrayList<>());
			group.add(fact);
		});
		List<Group> groups = new ArrayList<>();
		groups.add(new Group(null, true, common));
		own.forEach((document, facts) -> groups.add(new Group(document, true, facts)));
		groups.add(new Group(null, false, unasked));
		return groups.stream().filter(group -> !group.facts().isEmpty()).toList();
	}

	private List<Measure> asking(Fact fact) {
		return measures.stream()
			.filter(measure -> measure.facts().stream().anyMatch(f -> f.name().equals(fact.name())))
			.toList();
	}

	/** One for all: as most call it, with whatever one of them lets choose. */
	private Fact together(List<Fact> same) {
		Fact first = same.getFirst();
		Text label = same.stream()
			.collect(Collectors.groupingBy(Fact::label, LinkedHashMap::new, Collectors.counting()))
			.entrySet()
			.stream()
			.max(Map.Entry.comparingByValue())
			.orElseThrow()
			.getKey();
		Map<String, Choice> choices = new LinkedHashMap<>();
		same.stream().flatMap(fact -> fact.choices().stream()).forEach(c -> choices.putIfAbsent(c.id(), c));
		return new Fact(first.name(), label, first.type(), first.unit(), null, null, first.decimals(),
				List.copyOf(choices.values()), first.creditCode(), null, null, cited(first));
	}

	/** The documents that ask for it, or the clauses of the only one. */
	private String cited(Fact fact) {
		List<Measure> asking = asking(fact);
		List<String> numbers = asking.stream().map(measure -> measure.document().number()).distinct().toList();
		if (numbers.size() > 1) {
			return String.join("、", numbers);
		}
		List<String> clauses = asking.stream().map(Measure::clause).distinct().toList();
		String some = clauses.stream().limit(MOST_CLAUSES).collect(Collectors.joining("；"));
		return numbers.getFirst() + " " + some + (clauses.size() > MOST_CLAUSES ? "…" : "");
	}

	/** What was stated for a measure that is in force no more. */
	private static Fact unknown(String name) {
		return new Fact(name, Text.of(name, name), "TEXT", new Named("", Text.of("", "")), null, null, 0, List.of(),
				false, null, null, "");
	}

}
