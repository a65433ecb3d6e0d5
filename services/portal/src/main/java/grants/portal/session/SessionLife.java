package grants.portal.session;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that were not used for a while, or began long ago, before anybody looks
 * into them. Whoever sends a form with such a session is handled as not signed in:
 * {@link KeptInput} keeps what was typed.
 */
final class SessionLife extends OncePerRequestFilter {

	private static final String BEGUN = SessionLife.class.getName() + ".begun";

	private static final String USED = SessionLife.class.getName() + ".used";

	/** Of a request that a page makes by itself, while nobody may be there. */
	private static final String RENEWAL = "X-Renewal";

	private final PortalProperties.Session limits;

	private final InstantSource clock;

	SessionLife(PortalProperties.Session limits, InstantSource clock) {
		this.limits = limits;
		this.clock = clock;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Instant now = clock.instant();
		HttpSession session = request.getSession(false);
		if (session != null) {
			if (isOver(session, now)) {
				session.invalidate();
			}
			else if (request.getHeader(RENEWAL) == null) {
				session.setAttribute(USED, now);
			}
		}
		chain.doFilter(request, response);
	}

	private boolean isOver(HttpSession session, Instant now) {
		return session.getAttribute(USED) instanceof Instant used && now.isAfter(used.plus(limits.idle()))
				|| session.getAttribute(BEGUN) instanceof Instant begun && now.isAfter(begun.plus(limits.absolute()));
	}

	/** The person has just signed in. */
	void begin(HttpSession session) {
		Instant now = clock.instant();
		session.setAttribute(BEGUN, now);
		session.setAttribute(USED, now);
	}

}
