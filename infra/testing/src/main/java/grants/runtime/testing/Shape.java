package grants.runtime.testing;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import grants.runtime.json.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * What JSON of a record holds, down to the last component, as one line of text: two
 * records of one shape read each other's JSON. An example alone can't show this: it says
 * nothing of what stands in an empty list, of a missing value, or of a constant that it
 * does not use.
 */
final class Shape {

	private static final Pattern CONSTANTS = Pattern.compile("enum\\(([A-Za-z0-9_|]*)\\)");

	private final Deque<Class<?>> inside = new ArrayDeque<>();

	private Shape() {
	}

	static String of(Class<?> type) {
		return new Shape().shape(type);
	}

	/**
	 * Whether whoever knows the shape of today reads what was written by the frozen one:
	 * they are equal, but that constants may have been added to an enum, which the log
	 * can't hold yet.
	 */
	static boolean reads(String today, String frozen) {
		if (!CONSTANTS.matcher(today).replaceAll("enum()").equals(CONSTANTS.matcher(frozen).replaceAll("enum()"))) {
			return false;
		}
		Matcher now = CONSTANTS.matcher(today);
		Matcher then = CONSTANTS.matcher(frozen);
		while (now.find() && then.find()) {
			if (!Arrays.asList(now.group(1).split("[|]")).containsAll(Arrays.asList(then.group(1).split("[|]")))) {
				return false;
			}
		}
		return true;
	}

	private String shape(Type type) {
		if (type instanceof ParameterizedType generic) {
			Type[] of = generic.getActualTypeArguments();
			Class<?> raw = (Class<?>) generic.getRawType();
			if (Map.class.isAssignableFrom(raw)) {
				return "{" + shape(of[0]) + " -> " + shape(of[1]) + "}";
			}
			if (Collection.class.isAssignableFrom(raw)) {
				return "[" + shape(of[0]) + "]";
			}
			throw new IllegalArgumentException("what JSON does " + type + " have?");
		}
		return shape((Class<?>) type);
	}

	private String shape(Class<?> type) {
		if (type.isEnum()) {
			return Stream.of(type.getEnumConstants())
				.map(c -> ((Enum<?>) c).name())
				.collect(Collectors.joining("|", "enum(", ")"));
		}
		if (PlainText.covers(type) || !type.getName().startsWith("grants.")) {
			return type.getSimpleName();
		}
		if (inside.contains(type)) {
			return "<" + type.getSimpleName() + ">";
		}
		inside.push(type);
		try {
			return type.isRecord() ? components(type)
					: SealedFamily.records(type)
						.stream()
						.map(this::shape)
						.collect(Collectors.joining(" or ", "(", ")"));
		}
		finally {
			inside.pop();
		}
	}

	private String components(Class<?> type) {
		return Stream.of(type.getRecordComponents())
			.sorted(Comparator.comparing(RecordComponent::getName))
			.map(c -> c.getName() + (isNullable(c) ? "?: " : ": ") + shape(c.getGenericType()))
			.collect(Collectors.joining(", ", "{", "}"));
	}

	private static boolean isNullable(RecordComponent component) {
		AnnotatedElement use = component.getAnnotatedType();
		return use.isAnnotationPresent(Nullable.class);
	}

}
