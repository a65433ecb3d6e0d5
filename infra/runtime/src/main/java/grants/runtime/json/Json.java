package grants.runtime.json;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import grants.kernel.Sealed;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How the platform writes and reads JSON: money and ids as plain text, dates and instants
 * in ISO 8601, properties in the order in which the record declares them, nothing as
 * floating point.
 */
public final class Json {

	/** The largest JSON body that an HTTP door reads. */
	public static final int MAX_BODY_BYTES = 1 << 20;

	private static final JsonMapper TOLERANT = common(new JsonFactory())
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final JsonMapper STRICT = common(JsonFactory.builder()
		.streamReadConstraints(
				StreamReadConstraints.builder().maxDocumentLength(MAX_BODY_BYTES).maxNestingDepth(50).build())
		.build()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private static final JsonMapper CANONICAL = TOLERANT.rebuild()
		.enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private Json() {
	}

	/** For HTTP: what the reader does not know is refused. */
	public static JsonMapper strict() {
		return STRICT;
	}

	/**
	 * For the HTTP door of a service: as {@link #strict}, and what is sealed is written
	 * as it is shown to people. Nobody sends anything sealed, nor anybody's identity
	 * number.
	 */
	public static JsonMapper strict(Function<Sealed, String> shown) {
		return STRICT.rebuild().addModule(new PersonalDataModule(shown)).build();
	}

	/** For public facts: a newer writer may have added something. */
	public static JsonMapper tolerant() {
		return TOLERANT;
	}

	/**
	 * For stored events and whatever is digested: as {@link #tolerant}, and members are
	 * in alphabetical order, so that equal values have equal texts.
	 */
	public static JsonMapper canonical() {
		return CANONICAL;
	}

	private static JsonMapper.Builder common(JsonFactory factory) {
		return JsonMapper.builder(factory)
			.addModule(new PlainTextModule())
			.annotationIntrospector(
					AnnotationIntrospector.pair(new RequiredComponents(), new JacksonAnnotationIntrospector()))
			// What a record can answer about itself, such as isSystem(), is no component.
			.changeDefaultVisibility((visible) -> visible.withIsGetterVisibility(Visibility.NONE))
			.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS, DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.withCoercionConfig(LogicalType.Textual,
					text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
						.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
	}

}
