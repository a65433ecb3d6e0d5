package grants.runtime.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;

import grants.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Values that are written as one plain text: money, and every record of the kernel or of
 * a service's {@code vocabulary} whose only component is a String, such as ids. A new id
 * type needs no code here.
 */
public final class PlainText {

	private PlainText() {
	}

	public static boolean covers(Class<?> type) {
		if (type == Money.class) {
			return true;
		}
		if (!type.isRecord() || !isValuePackage(type.getPackageName())) {
			return false;
		}
		RecordComponent[] components = type.getRecordComponents();
		return components.length == 1 && components[0].getType() == String.class;
	}

	/** The text of a value that is covered. */
	public static String write(Object value) {
		if (value instanceof Money money) {
			return money.toString();
		}
		Method accessor = value.getClass().getRecordComponents()[0].getAccessor();
		accessor.setAccessible(true);
		return (String) call(() -> accessor.invoke(value));
	}

	/**
	 * Reads what people or other programs wrote: by the type's {@code parse}, if it has
	 * one, else by its constructor.
	 * @throws IllegalArgumentException if the text is no such value
	 */
	public static <T> T read(Class<T> type, String text) {
		if (type == Money.class) {
			return type.cast(Money.parseYuan(text));
		}
		Method parse = parseMethod(type);
		return type.cast(call(() -> parse != null ? parse.invoke(null, text) : constructor(type).newInstance(text)));
	}

	private static boolean isValuePackage(String name) {
		return name.equals("grants.kernel") || (name.startsWith("grants.") && name.endsWith(".vocabulary"));
	}

	private static @Nullable Method parseMethod(Class<?> type) {
		for (Method method : type.getMethods()) {
			if (method.getName().equals("parse") && Modifier.isStatic(method.getModifiers())
					&& method.getReturnType() == type && method.getParameterCount() == 1
					&& method.getParameterTypes()[0] == String.class) {
				return method;
			}
		}
		return null;
	}

	private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
		Constructor<?> constructor = type.getDeclaredConstructor(String.class);
		constructor.setAccessible(true);
		return constructor;
	}

	private static Object call(ReflectiveCall call) {
		try {
			return call.run();
		}
		catch (InvocationTargetException e) {
			if (e.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(e);
		}
		catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	private interface ReflectiveCall {

		Object run() throws ReflectiveOperationException;

	}

}
