package grants.portal.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;
import grants.portal.services.Problem;
import grants.portal.services.Refused;
import grants.portal.services.RequestKey;
import grants.portal.session.KeptInput;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form's fields, and what is wrong with them: the values that were sent
 * are never lost by a refusal.
 */
public final class Input {

	/** The form's own key; see {@link RequestKey}. */
	public static final String KEY = "key";

	private final Map<String, List<String>> values;

	private final Map<String, List<Text>> errors = new HashMap<>();

	private @Nullable Problem refusal;

	private boolean kept;

	private Input(Map<String, List<String>> values) {
		this.values = values;
	}

	/** A form that is shown for the first time, or after a login that interrupted it. */
	public static Input fresh(HttpServletRequest request, Map<String, String> initially) {
		Map<String, List<String>> kept = KeptInput.take(request);
		Map<String, List<String>> values = new LinkedHashMap<>();
		initially.forEach((name, value) -> values.put(name, List.of(value)));
		values.putAll(kept);
		Input input = new Input(values);
		input.kept = !kept.isEmpty();
		return input;
	}

	/** Values that stand in no form yet. */
	public static Input of(Map<String, String> fields) {
		return new Input(new LinkedHashMap<>()).with(fields);
	}

	/** A form that is shown again with what was sent. */
	public static Input sent(HttpServletRequest request) {
		KeptInput.forget(request);
		Map<String, List<String>> values = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, sent) -> values.put(name, List.of(sent)));
		return new Input(values);
	}

	/**
	 * @param problem its fields are those of the service's body
	 */
	public Input refused(Problem problem) {
		refusal = problem;
		if (problem.rule() != null) {
			// nothing was recorded, and under the same key the same answer would come for
			// ever, whatever others do meanwhile
			values.put(KEY, List.of(RequestKey.fresh()));
		}
		for (Problem.FieldError error : problem.errors()) {
			errors.computeIfAbsent(error.field(), _ -> new ArrayList<>()).add(error.what());
		}
		return this;
	}

	/**
	 * For what a service would only name one by one.
	 * @throws Refused naming all of these fields in which nothing stands
	 */
	public Input require(String... fields) {
		List<Problem.FieldError> missing = Arrays.stream(fields)
			.filter(field -> value(field).isBlank())
			.map(field -> new Problem.FieldError(field, "必须填写", "must be filled in", null))
			.toList();
		if (!missing.isEmpty()) {
			throw new Refused(Problem.ofFields(Text.of("还有内容没有填写", "Something is not filled in"), missing));
		}
		return this;
	}

	/** With these values instead. */
	public Input with(Map<String, String> others) {
		others.forEach((name, value) -> values.put(name, List.of(value)));
		return this;
	}

	public String value(String field) {
		List<String> all = values.getOrDefault(field, List.of());
		return all.isEmpty() ? "" : all.getFirst();
	}

	public List<String> values(String field) {
		return values.getOrDefault(field, List.of());
	}

	public boolean has(String field, String value) {
		return values(field).contains(value);
	}

	/** The names of all fields that stand in it. */
	public List<String> names() {
		return List.copyOf(values.keySet());
	}

	public List<Text> errors(String field) {
		return errors.getOrDefault(field, List.of());
	}

	public boolean isWrong(String field) {
		return errors.containsKey(field);
	}

	/** Null unless it was refused. */
	public @Nullable Problem refusal() {
		return refusal;
	}

	/** Whether it was kept through a login. */
	public boolean isKept() {
		return kept;
	}

	/** The same again for the same form, so that a repetition is recognised. */
	public String key() {
		return value(KEY).isEmpty() ? RequestKey.fresh() : value(KEY);
	}

}
