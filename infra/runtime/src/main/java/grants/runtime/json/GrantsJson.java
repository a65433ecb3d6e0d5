package grants.runtime.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How values are written as JSON, in events, facts and HTTP alike: amounts as decimal
 * yuan in a string ({@code "333330.00"}), ids and codes as plain strings, dates as ISO,
 * instants as ISO in UTC.
 */
public final class GrantsJson {

	private GrantsJson() {
	}

	/**
	 * For what is stored or digested: members in alphabetical order, nothing left out, so
	 * that equal values have equal texts; reading refuses what it does not know and what
	 * is missing.
	 */
	public static JsonMapper canonical() {
		return JsonMapper.builder()
			.addModule(new KernelModule())
			.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.changeDefaultPropertyInclusion(always -> JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, null))
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.build();
	}

}
