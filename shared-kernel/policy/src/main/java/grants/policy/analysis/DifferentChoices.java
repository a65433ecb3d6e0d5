package grants.policy.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import grants.policy.Catalogue;
import grants.policy.Choice;
import grants.policy.FactRequired;
import grants.policy.Measure;

/**
 * A fact of one name that offers different choices in different measures: a value that
 * one of them reads can be unreadable to another when one profile is held against all.
 *
 * @param measures ids of the measures by the choices that they offer
 */
public record DifferentChoices(String fact, Map<List<String>, List<String>> measures) {

	static List<DifferentChoices> in(Catalogue catalogue) {
		Map<String, Map<List<String>, List<String>>> offered = new LinkedHashMap<>();
		for (Measure measure : catalogue.measures()) {
			for (FactRequired fact : measure.facts()) {
				List<String> choices = List.copyOf(new TreeSet<>(fact.choices().stream().map(Choice::id).toList()));
				offered.computeIfAbsent(fact.name(), _ -> new LinkedHashMap<>())
					.computeIfAbsent(choices, _ -> new ArrayList<>())
					.add(measure.id());
			}
		}
		return offered.entrySet()
			.stream()
			.filter(entry -> entry.getValue().size() > 1)
			.map(entry -> new DifferentChoices(entry.getKey(), entry.getValue()))
			.toList();
	}

}
