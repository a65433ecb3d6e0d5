package grants.portal.review;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/** The queue as somebody last looked at it: where the way back from a case leads. */
public final class QueueInView {

	private static final String ATTRIBUTE = QueueInView.class.getName();

	private static final String BEGINNING = "/review";

	private QueueInView() {
	}

	/** Remembers the address of the request, with its filters. */
	public static void remember(HttpServletRequest request) {
		String query = request.getQueryString();
		request.getSession().setAttribute(ATTRIBUTE, request.getRequestURI() + (query == null ? "" : "?" + query));
	}

	public static String address(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		return session != null && session.getAttribute(ATTRIBUTE) instanceof String address ? address : BEGINNING;
	}

}
