package grants.portal.open;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of the calculator's page with a question in it: what is stated, no more.
 */
public final class CalculatorAddress {

	private final UriComponentsBuilder address = UriComponentsBuilder.fromPath("/calculator");

	private final Map<String, Object> values = new LinkedHashMap<>();

	private CalculatorAddress() {
	}

	/**
	 * @param fields of its form, of which browsers send the empty ones too
	 */
	public static CalculatorAddress of(Map<String, String[]> fields) {
		CalculatorAddress address = new CalculatorAddress();
		fields.forEach((name, sent) -> {
			for (String value : sent) {
				address.with(name, value);
			}
		});
		return address;
	}

	/** Leaves out what is empty or no part of a question. */
	public CalculatorAddress with(String name, String value) {
		if (!value.isBlank() && name.matches("kind|facts[.][A-Za-z0-9]+")) {
			String variable = "v" + values.size();
			values.put(variable, value);
			address.queryParam(name, "{" + variable + "}");
		}
		return this;
	}

	@Override
	public String toString() {
		return address.cloneBuilder().encode().buildAndExpand(values).toUriString();
	}

}
