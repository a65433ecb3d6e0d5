package grants.runtime.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path in the body such as {@code payee.lines[0].amount}, or the name of
 * the header, path variable or query parameter
 * @param citation the clause that asks for it, if one does
 */
public record FieldError(String field, String zh, String en,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String citation) {

	public FieldError(String field, String zh, String en) {
		this(field, zh, en, null);
	}

}
