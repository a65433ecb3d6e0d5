package grants.portal.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.kernel.Text;
import grants.portal.services.ApplicationApi;
import grants.portal.services.Measure;
import grants.portal.services.Measure.Named;
import org.springframework.stereotype.Component;

/** The measures in force, and what can be chosen among them. */
@Component
public final class Catalogue {

	private final ApplicationApi applications;

	Catalogue(ApplicationApi applications) {
		this.applications = applications;
	}

	public List<Measure> measures() {
		return applications.measures();
	}

	/**
	 * The version in force today; the latest if none is.
	 * @throws grants.portal.services.Refused if there is no such measure
	 */
	public Measure measure(String id) {
		return applications.measure(id);
	}

	/**
	 * What the choices of its facts are called, by {@code <fact>=<choice>}; of a measure
	 * that is gone, nothing.
	 */
	public Map<String, Text> choices(String measure) {
		return measures().stream()
			.filter(m -> m.id().equals(measure))
			.flatMap(m -> m.facts().stream())
			.flatMap(fact -> fact.choices().stream().map(c -> Map.entry(fact.name() + "=" + c.id(), c.label())))
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
	}

	/** What organisations the measures are for, each once, the most frequent first. */
	public static List<Named> kinds(List<Measure> measures) {
		Map<String, Long> frequency = measures.stream()
			.flatMap(measure -> measure.beneficiaries().stream())
			.collect(Collectors.groupingBy(Named::id, LinkedHashMap::new, Collectors.counting()));
		return distinct(measures, Measure::beneficiaries).stream()
			.sorted((a, b) -> Long.compare(frequency.getOrDefault(b.id(), 0L), frequency.getOrDefault(a.id(), 0L)))
			.toList();
	}

	/** The bureaus that lead them. */
	public static List<Named> bureaus(List<Measure> measures) {
		return distinct(measures, measure -> List.of(measure.leadBureau()));
	}

	private static List<Named> distinct(List<Measure> measures, Function<Measure, List<Named>> of) {
		Map<String, Named> byId = new LinkedHashMap<>();
		measures.stream().flatMap(measure -> of.apply(measure).stream()).forEach(n -> byId.putIfAbsent(n.id(), n));
		return List.copyOf(byId.values());
	}

}
