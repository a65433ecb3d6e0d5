package grants.portal.services;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a service did not carry out a request, as it said so (RFC 9457), Chinese and
 * English.
 *
 * @param rule id such as {@code REV-17}; null unless a rule forbids it
 * @param sentence of the rule
 * @param because why the rule forbids it here
 * @param instead what is possible instead
 * @param citations the clauses that the rule rests on
 * @param errors what is wrong with single fields
 * @param errorId by which operators find a bug
 */
public record Problem(int status, @Nullable String type, @Nullable String title, @Nullable String titleEn,
		@Nullable String detail, @Nullable String detailEn, @Nullable String rule, @Nullable String ruleName,
		@Nullable Text sentence, @Nullable Text because, @Nullable Text instead, List<String> citations,
		List<FieldError> errors, @Nullable String errorId) {

	/**
	 * What is wrong with one field.
	 *
	 * @param field its path in the body, such as {@code facts.year}
	 */
	public record FieldError(String field, String zh, String en, @Nullable String citation) {

		public Text what() {
			return Text.of(zh, en);
		}

	}

	/** Members that are left out are empty. */
	@SuppressWarnings("NullAway")
	public Problem {
		citations = citations == null ? List.of() : List.copyOf(citations);
		errors = errors == null ? List.of() : List.copyOf(errors);
	}

	/**
	 * The same about a part of what was sent, with what else is wrong.
	 * @param part that the fields' names begin with in the service's body
	 */
	public Problem inside(String part, List<FieldError> more) {
		List<FieldError> all = new ArrayList<>();
		errors.forEach(e -> all
			.add(new FieldError(e.field().startsWith(part + ".") ? e.field().substring(part.length() + 1) : e.field(),
					e.zh(), e.en(), e.citation())));
		all.addAll(more);
		return new Problem(status, type, title, titleEn, detail, detailEn, rule, ruleName, sentence, because, instead,
				citations, all, errorId);
	}

	/**
	 * The same, with the names that a form gives to its fields.
	 * @param labels by field
	 */
	public Problem naming(Map<String, Text> labels) {
		List<FieldError> named = errors.stream().map(e -> {
			Text label = labels.get(e.field());
			return label == null ? e
					: new FieldError(e.field(), label.zh() + "：" + e.zh(), label.en() + ": " + e.en(), e.citation());
		}).toList();
		return new Problem(status, type, title, titleEn, detail, detailEn, rule, ruleName, sentence, because, instead,
				citations, named, errorId);
	}

	/** A problem that the portal itself has found. */
	public static Problem of(int status, Text title, Text detail) {
		return new Problem(status, null, title.zh(), title.en(), detail.zh(), detail.en(), null, null, null, null, null,
				List.of(), List.of(), null);
	}

	/** Fields that the portal itself can't take. */
	public static Problem ofFields(Text heading, List<FieldError> errors) {
		return new Problem(422, null, heading.zh(), heading.en(), null, null, null, null, null, null, null, List.of(),
				errors, null);
	}

	/** There was no answer: whether anything was recorded is not known. */
	static Problem unanswered() {
		return of(503, Text.of("暂时无法办理", "Not available at the moment"),
				Text.of("服务暂时没有应答，请稍后再试。", "The service does not answer; please try again in a moment."));
	}

	public Text heading() {
		return Text.of(title == null ? "无法办理" : title,
				titleEn == null ? title == null ? "Not possible" : title : titleEn);
	}

	public Text text() {
		String zh = detail == null ? "" : detail;
		return Text.of(zh, detailEn == null ? zh : detailEn);
	}

	/** Whether it is safe to send the same request again under the same key. */
	public boolean isUnknown() {
		return status == 502 || status == 503 || status == 504;
	}

	/** Whether somebody else was first, or a rule stands against it. */
	public boolean isConflict() {
		return status == 409;
	}

}
