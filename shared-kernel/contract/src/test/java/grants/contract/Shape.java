package grants.contract;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** Compares JSON with the components of a record, all the way down. */
final class Shape {

	private Shape() {
	}

	/** The paths of components that are missing, null or an empty list. */
	static List<String> gaps(JsonNode json, Class<?> record) {
		return gaps("", json, record).toList();
	}

	private static Stream<String> gaps(String path, JsonNode json, Type type) {
		if (json.isMissingNode() || json.isNull() || (json.isArray() && json.isEmpty())) {
			return Stream.of(path);
		}
		if (type instanceof ParameterizedType list) {
			return IntStream.range(0, json.size())
				.boxed()
				.flatMap(i -> gaps(path + "[" + i + "]", json.get(i), list.getActualTypeArguments()[0]));
		}
		if (type instanceof Class<?> record && record.isRecord()) {
			return Stream.of(record.getRecordComponents())
				.flatMap((RecordComponent c) -> gaps(path + "." + c.getName(), json.path(c.getName()),
						c.getGenericType()));
		}
		return Stream.empty();
	}

}
