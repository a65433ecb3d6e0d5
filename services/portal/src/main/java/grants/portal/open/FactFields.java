package grants.portal.open;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.portal.services.Measure;

/** The fields in which people state facts: named {@code facts.<fact>}. */
public final class FactFields {

	/** Before a fact's name, as in the services' refusals. */
	public static final String PREFIX = "facts.";

	private FactFields() {
	}

	/** The facts that these measures ask for, each once. */
	public static Map<String, Measure.Fact> of(List<Measure> measures) {
		Map<String, Measure.Fact> facts = new LinkedHashMap<>();
		measures.stream().flatMap(m -> m.facts().stream()).forEach(fact -> facts.putIfAbsent(fact.name(), fact));
		return facts;
	}

	/**
	 * A value as services read it, from what people type: numbers without grouping, in
	 * half-width digits.
	 */
	public static String plain(Measure.Fact fact, String typed) {
		String value = typed.strip();
		return switch (fact.type()) {
			case "MONEY", "DECIMAL", "YEAR", "DATE" ->
				Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[,，\\s]", "");
			default -> value;
		};
	}

}
