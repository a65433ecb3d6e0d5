package grants.runtime.web;

import java.io.IOException;
import java.time.Duration;

import grants.kernel.IdentityNumber;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around everything that a request does: gives it its correlation and one line in the
 * log. No body, no query and no header is logged: they may hold what is nobody else's
 * business.
 */
final class RequestLog extends OncePerRequestFilter {

	/** Request attribute: who asks. */
	static final String SUBJECT = RequestLog.class.getName() + ".subject";

	private static final Logger LOG = LoggerFactory.getLogger("grants.requests");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		long start = System.nanoTime();
		String correlation = Correlation.of(request);
		response.setHeader(Correlation.HEADER, correlation);
		try (MDC.MDCCloseable _ = MDC.putCloseable(Correlation.MDC_KEY, correlation)) {
			try {
				chain.doFilter(request, response);
			}
			finally {
				log(request, response, Duration.ofNanos(System.nanoTime() - start));
			}
		}
	}

	private static void log(HttpServletRequest request, HttpServletResponse response, Duration took) {
		if (request.getRequestURI().startsWith("/actuator/")) {
			LOG.debug("{} {} {}", request.getMethod(), request.getRequestURI(), response.getStatus());
			return;
		}
		String path = request.getRequestURI();
		LOG.info("{} {} {} {} ms {}", request.getMethod(),
				IdentityNumber.standsIn(path) ? "(an identity number)" : path, response.getStatus(), took.toMillis(),
				subject(request));
	}

	private static String subject(HttpServletRequest request) {
		return request.getAttribute(SUBJECT) instanceof String subject ? subject : "-";
	}

}
