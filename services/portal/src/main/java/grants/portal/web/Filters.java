package grants.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import grants.portal.services.Problem;
import grants.portal.services.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What narrows a list, as it stands in the list's address: {@code ${filters.href('state',
 * 'SENT')}} in templates. What is empty is left out.
 *
 * @param path of the list
 */
public record Filters(String path, SequencedMap<String, String> values) {

	/** Where a page of the list begins; not a filter, as it ends with every change. */
	private static final String AFTER = "after";

	/**
	 * @param names of the filters that the list knows
	 */
	public static Filters of(HttpServletRequest request, String... names) {
		SequencedMap<String, String> values = new LinkedHashMap<>();
		for (String name : names) {
			String value = request.getParameter(name);
			if (value != null && !value.isBlank()) {
				values.put(name, value.strip());
			}
		}
		return new Filters(request.getRequestURI(), values);
	}

	/** Empty if it is not set. */
	public String value(String name) {
		return values.getOrDefault(name, "");
	}

	/** For a service: null if it is not set. */
	public @Nullable String orNull(String name) {
		return values.get(name);
	}

	public boolean isEmpty() {
		return values.isEmpty();
	}

	public boolean has(String name, String value) {
		return value(name).equals(value);
	}

	/** The same list, from its beginning. */
	public String href() {
		return href(path, values);
	}

	/** The same list with this filter set otherwise; an empty value lifts it. */
	public String href(String name, String value) {
		SequencedMap<String, String> others = new LinkedHashMap<>(values);
		others.put(name, value);
		return href(path, others);
	}

	/** The rows that follow. */
	public String after(String place) {
		return href(AFTER, place);
	}

	/** The same rows shown at another address. */
	public String at(String other) {
		return href(other, values);
	}

	/**
	 * The list, or nothing if the service can't take a filter: then the page names what
	 * is wrong ({@code problem} in templates), with the filters as they stand.
	 */
	public static <T> T orRefused(Supplier<T> list, T nothing, HttpServletResponse response, Model model) {
		try {
			return list.get();
		}
		catch (Refused refused) {
			Problem problem = refused.problem();
			if (problem.status() != HttpServletResponse.SC_BAD_REQUEST) {
				throw refused;
			}
			response.setStatus(problem.status());
			model.addAttribute("problem", problem);
			return nothing;
		}
	}

	private static String href(String path, SequencedMap<String, String> values) {
		String query = values.entrySet()
			.stream()
			.filter(filter -> !filter.getValue().isEmpty())
			.map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return query.isEmpty() ? path : path + "?" + query;
	}

}
