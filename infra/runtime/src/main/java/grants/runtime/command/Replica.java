package grants.runtime.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Makes copies of aggregates of one type. The fields of an aggregate are values, put in
 * their place by its events and never changed themselves: so a copy shares them, and is
 * an aggregate of its own for the price of a few references.
 */
final class Replica<T> {

	private static final Set<Class<?>> BOXES = Set.of(String.class, Boolean.class, Integer.class, Long.class);

	private final Constructor<T> constructor;

	private final List<Field> fields;

	private Replica(Constructor<T> constructor, List<Field> fields) {
		this.constructor = constructor;
		this.fields = fields;
	}

	/**
	 * @throws IllegalArgumentException if the type can't be copied so: it has no
	 * constructor without parameters, or a field that could be changed in place
	 */
	static <T> Replica<T> of(Class<T> type) {
		if (type.getSuperclass() != Object.class) {
			throw new IllegalArgumentException(type.getName() + " is an aggregate and extends " + type.getSuperclass());
		}
		List<Field> fields = Arrays.stream(type.getDeclaredFields())
			.filter(field -> !Modifier.isStatic(field.getModifiers()))
			.toList();
		for (Field field : fields) {
			if (Modifier.isFinal(field.getModifiers()) || !isValue(field.getType())) {
				throw new IllegalArgumentException(field + " is state of an aggregate and changes in place: "
						+ "make it a value that events replace");
			}
			field.setAccessible(true);
		}
		try {
			Constructor<T> constructor = type.getDeclaredConstructor();
			constructor.setAccessible(true);
			return new Replica<>(constructor, fields);
		}
		catch (NoSuchMethodException e) {
			throw new IllegalArgumentException(type.getName() + " has no constructor without parameters", e);
		}
	}

	/**
	 * As far as can be told from a class: nothing in it can be put in another's place.
	 */
	private static boolean isValue(Class<?> type) {
		return type.isPrimitive() || type.isEnum() || type.isRecord() || BOXES.contains(type)
				|| Temporal.class.isAssignableFrom(type)
				|| type.isSealed() && Arrays.stream(type.getPermittedSubclasses()).allMatch(Replica::isValue)
				|| !type.isInterface() && Arrays.stream(type.getDeclaredFields())
					.allMatch(
							field -> Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers()));
	}

	T of(T aggregate) {
		try {
			T copy = constructor.newInstance();
			for (Field field : fields) {
				field.set(copy, field.get(aggregate));
			}
			return copy;
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException("can't copy " + aggregate.getClass().getName(), e);
		}
	}

}
