package grants.runtime.web;

import java.util.Arrays;
import java.util.stream.Collectors;

import grants.kernel.InvalidValue;
import grants.runtime.json.PlainText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says in the users' words which part of a JSON body can't be read, and why. */
public final class JsonErrors {

	private JsonErrors() {
	}

	static FieldError of(JacksonException e) {
		String field = path(e);
		return switch (e) {
			case UnrecognizedPropertyException _ -> new FieldError(field, "没有这个字段", "there is no such field");
			case InvalidNullException _ -> new FieldError(field, "不能为空", "must not be null");
			case InvalidFormatException format -> invalid(field, format);
			case ValueInstantiationException value -> BadValue.error(field, value);
			case MismatchedInputException mismatch -> mismatched(field, mismatch);
			case StreamReadException stream -> notJson(field, stream);
			default -> new FieldError(field, "无法读取", "can't be read");
		};
	}

	/** Such as {@code payee.lines[0].amount}; empty for the body itself. */
	public static String path(JacksonException e) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : e.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return path.toString();
	}

	private static FieldError invalid(String field, InvalidFormatException e) {
		Class<?> type = e.getTargetType();
		if (type.isEnum()) {
			String names = Arrays.stream(type.getEnumConstants())
				.map(Object::toString)
				.collect(Collectors.joining(", "));
			return new FieldError(field, "只能取：" + names, "must be one of " + names);
		}
		if (PlainText.covers(type) || e.getCause() instanceof InvalidValue) {
			return BadValue.error(field, e);
		}
		return new FieldError(field, "格式应为" + expected(type), "must be written as " + expected(type));
	}

	private static FieldError mismatched(String field, MismatchedInputException e) {
		if (e.getOriginalMessage().startsWith("Missing required creator property")) {
			return new FieldError(field, "必填", "is required");
		}
		if (e.getOriginalMessage().startsWith("No content")) {
			return new FieldError(field, "缺少请求正文", "there is no body");
		}
		String expected = e.getTargetType() == null ? "JSON" : expected(e.getTargetType());
		return new FieldError(field, "类型应为" + expected, "must be " + expected);
	}

	private static FieldError notJson(String field, StreamReadException e) {
		String where = "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
		return new FieldError(field, "不是合法的 JSON（" + where + "）", "not JSON at " + where);
	}

	/** How a value of the type is written in JSON. */
	static String expected(Class<?> type) {
		return switch (type.getName()) {
			case "java.time.LocalDate" -> "2024-02-29";
			case "java.time.Instant" -> "2024-02-29T01:02:03Z";
			case "grants.kernel.Money" -> "\"333330.00\"";
			case "boolean", "java.lang.Boolean" -> "true / false";
			case "int", "long", "java.lang.Integer", "java.lang.Long" -> "123";
			default -> type == String.class || type.isEnum() || PlainText.covers(type) ? "\"...\""
					: Iterable.class.isAssignableFrom(type) ? "[...]" : "{...}";
		};
	}

}
