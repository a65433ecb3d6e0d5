package grants.runtime.web;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The name of a request and of all that it causes. A caller may give one, so that what
 * happened behind several services can be found under the name it has at the caller's.
 */
final class Correlation {

	static final String HEADER = "X-Correlation-Id";

	/** Under this name it is in every line of the log. */
	static final String MDC_KEY = "correlation";

	private static final String ATTRIBUTE = Correlation.class.getName();

	/** Nothing that could forge a line of the log or a header. */
	private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{7,63}");

	private Correlation() {
	}

	static String of(HttpServletRequest request) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String given = request.getHeader(HEADER);
		String correlation = isWellFormed(given) ? given : UUID.randomUUID().toString();
		request.setAttribute(ATTRIBUTE, correlation);
		return correlation;
	}

	private static boolean isWellFormed(@Nullable String given) {
		return given != null && WELL_FORMED.matcher(given).matches();
	}

}
