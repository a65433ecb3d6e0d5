package grants.portal.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * What was typed into a form that can't be shown again at once, because its session had
 * ended when it was sent, or a service that the form is made of does not answer: kept in
 * the session until the form is shown again. Nothing of it is carried out; the person
 * sees it in the form and sends it. Files cannot be kept: browsers do not let a page put
 * them back.
 */
public final class KeptInput {

	/** The form names its own address in this field. */
	public static final String FORM = "form";

	private static final String ATTRIBUTE = KeptInput.class.getName();

	private static final int MOST_FORMS = 3;

	private static final int MOST_FIELDS = 400;

	/** Anybody can send a form: this is what a stranger can make us keep. */
	private static final int MOST_CHARACTERS = 100_000;

	private KeptInput() {
	}

	/**
	 * @return the address of the form; empty if the request is none of our forms
	 */
	public static Optional<String> keep(HttpServletRequest request) {
		Optional<String> form = Address.inside(request.getParameter(FORM));
		if (form.isEmpty() || !"POST".equals(request.getMethod()) || !isOurs(request)) {
			return Optional.empty();
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		int characters = 0;
		for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
			characters += field.getKey().length();
			for (String value : field.getValue()) {
				characters += value.length();
			}
			if (!field.getKey().startsWith("_")) {
				fields.put(field.getKey(), List.of(field.getValue()));
			}
		}
		if (characters <= MOST_CHARACTERS && fields.size() <= MOST_FIELDS) {
			SequencedMap<String, Map<String, List<String>>> kept = kept(request.getSession());
			kept.putLast(path(form.get()), fields);
			while (kept.size() > MOST_FORMS) {
				kept.pollFirstEntry();
			}
		}
		return form;
	}

	/** What was kept for the form at this address; once. Empty if nothing was. */
	public static Map<String, List<String>> take(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || session.getAttribute(ATTRIBUTE) == null || Person.current().isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> fields = kept(session).remove(request.getRequestURI());
		return fields == null ? Map.of() : fields;
	}

	/** The form is sent again: what was kept of it is out of date. */
	public static void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(ATTRIBUTE) != null) {
			Address.inside(request.getParameter(FORM)).ifPresent(form -> kept(session).remove(path(form)));
		}
	}

	/** Another site's form does not get into ours. */
	private static boolean isOurs(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site != null) {
			return site.equals("same-origin");
		}
		String origin = request.getHeader("Origin");
		String own = request.getScheme() + "://" + request.getHeader("Host");
		return origin == null || origin.equals(own);
	}

	private static String path(String address) {
		return address.replaceFirst("[?].*", "");
	}

	@SuppressWarnings("unchecked")
	private static SequencedMap<String, Map<String, List<String>>> kept(HttpSession session) {
		if (!(session.getAttribute(ATTRIBUTE) instanceof SequencedMap<?, ?>)) {
			session.setAttribute(ATTRIBUTE, new LinkedHashMap<String, Map<String, List<String>>>());
		}
		return (SequencedMap<String, Map<String, List<String>>>) session.getAttribute(ATTRIBUTE);
	}

}
