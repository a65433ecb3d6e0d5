package grants.portal.open;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;
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
	 * What stands in a field, as people say it.
	 * @param facts by name; the field may be of something else
	 */
	public static Text shown(Map<String, Measure.Fact> facts, String field, String value) {
		Measure.Fact fact = field.startsWith(PREFIX) ? facts.get(field.substring(PREFIX.length())) : null;
		return fact == null ? Text.of(value, value) : shown(fact, value);
	}

	private static Text shown(Measure.Fact fact, String value) {
		return switch (fact.type()) {
			case "CHOICE" -> fact.choices()
				.stream()
				.filter(choice -> choice.id().equals(value))
				.map(Measure.Choice::label)
				.findFirst()
				.orElse(Text.of(value, value));
			case "YES_NO" -> Text.of(value.equals("yes") ? "是" : value.equals("no") ? "否" : value, value);
			default -> Text.of(value, value);
		};
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
