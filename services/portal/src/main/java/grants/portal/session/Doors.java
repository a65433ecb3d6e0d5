package grants.portal.session;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;

/** Where people are led who come in, must sign in first, or may not come in. */
public final class Doors {

	private static final Logger LOG = LoggerFactory.getLogger(Doors.class);

	private static final String WANTED = Doors.class.getName() + ".wanted";

	private final SessionLife life;

	Doors(SessionLife life) {
		this.life = life;
	}

	/** After the login: where the person wanted to go, else where its work is. */
	void enter(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
		HttpSession session = request.getSession();
		life.begin(session);
		Object wanted = session.getAttribute(WANTED);
		session.removeAttribute(WANTED);
		response.sendRedirect(wanted instanceof String address ? address : "/account/start");
	}

	void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
			throws IOException {
		LOG.warn("a login failed: {}", why.getMessage());
		response.sendRedirect("/login/failed");
	}

	/** Keeps what was typed, remembers where the person wanted to go. */
	void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
			throws IOException {
		signIn(request, response, KeptInput.keep(request));
	}

	/**
	 * A form without a valid token comes from an ended session, or from somewhere else.
	 */
	void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
			throws IOException {
		if (!(why instanceof CsrfException)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		if (request.getRequestURI().equals("/logout")) {
			response.sendRedirect("/signed-out");
			return;
		}
		Optional<String> form = KeptInput.keep(request);
		if (form.isEmpty()) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else if (request.getUserPrincipal() != null) {
			redirect(request, response, form.get());
		}
		else {
			signIn(request, response, form);
		}
	}

	private static void signIn(HttpServletRequest request, HttpServletResponse response, Optional<String> form)
			throws IOException {
		String asked = request.getRequestURI()
				+ (request.getQueryString() == null ? "" : "?" + request.getQueryString());
		form.or(() -> "GET".equals(request.getMethod()) ? Address.inside(asked) : Optional.empty())
			.ifPresent(address -> request.getSession().setAttribute(WANTED, address));
		redirect(request, response, "/login");
	}

	/** A part of a page that is loaded behind it leads the whole page on. */
	private static void redirect(HttpServletRequest request, HttpServletResponse response, String address)
			throws IOException {
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", address);
			response.setStatus(HttpServletResponse.SC_OK);
		}
		else {
			response.sendRedirect(address);
		}
	}

	/**
	 * The services do not take the person's token any more. Keeps what was typed.
	 * @param wanted where to go after the login, if no form was sent
	 */
	public static void endSession(HttpServletRequest request, String wanted) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		String form = KeptInput.keep(request).orElse(wanted);
		request.getSession().setAttribute(WANTED, form);
	}

}
