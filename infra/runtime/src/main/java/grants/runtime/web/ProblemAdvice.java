package grants.runtime.web;

import java.util.Map;
import java.util.UUID;

import com.mongodb.MongoException;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.command.CameToNothing;
import grants.runtime.command.TooManyConflicts;
import grants.runtime.command.UnknownAggregate;
import grants.runtime.history.OutcomeUnknown;
import grants.runtime.history.UnreadableEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * Turns everything that stops a request into the problem that answers it. What no line
 * here knows is a bug: it is logged once, under an id, and nothing of it is shown.
 */
@RestControllerAdvice
final class ProblemAdvice {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler(Throwable.class)
	@Nullable ResponseEntity<Map<String, Object>> answer(Throwable cause, HttpServletRequest request,
			HttpServletResponse response) {
		Problem problem = problemOf(cause, request);
		if (response.isCommitted()) {
			LOG.debug("the answer had begun before {}", problem);
			return null;
		}
		HttpHeaders headers = new HttpHeaders();
		if (cause instanceof ErrorResponse known) {
			headers.addAll(known.getHeaders());
		}
		if (problem.status() == 401) {
			headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
		}
		headers.setContentType(MediaType.valueOf(Problem.MEDIA_TYPE));
		return ResponseEntity.status(problem.status()).headers(headers).body(problem.body());
	}

	private static Problem problemOf(Throwable cause, HttpServletRequest request) {
		return switch (cause) {
			case RuleViolated refusal -> Problem.ruleViolated(refusal);
			case Forbidden forbidden -> Problem.forbidden(forbidden.because());
			case NotFound missing -> Problem.notFound(missing.because());
			case Unprocessable wrong -> Problem.unprocessable(wrong.errors());
			case ProblemException other -> other.problem();
			case HttpMessageNotReadableException body -> unreadable(body);
			case MethodArgumentTypeMismatchException argument -> Problem.malformed(mismatched(argument));
			case MissingRequestHeaderException header -> Problem.malformed(required(header.getHeaderName()));
			case MissingServletRequestParameterException parameter ->
				Problem.malformed(required(parameter.getParameterName()));
			case UnreadableEvent newer -> newerHistory(newer, request);
			case IllegalArgumentException value when BadValue.wasGivenToApi(value) ->
				Problem.malformed(BadValue.error("", value));
			case AuthenticationException _ -> Problem.unauthenticated();
			case AccessDeniedException _ -> Problem.forbidden(Text.of("无权办理", "access is denied"));
			case UnknownAggregate unknown ->
				Problem.notFound(Text.of("未找到：" + unknown.id(), "there is no " + unknown.id()));
			case CameToNothing _ -> Problem.cameToNothing();
			case MongoException _, OutcomeUnknown _, TooManyConflicts _ -> unavailable(cause, request);
			case ErrorResponse known -> HttpProblems.of(known.getStatusCode().value());
			default -> unexpected(cause, request);
		};
	}

	private static Problem unreadable(HttpMessageNotReadableException e) {
		return switch (e.getCause()) {
			case StreamConstraintsException _ -> HttpProblems.of(413);
			case JacksonException json -> Problem.malformed(JsonErrors.of(json));
			case null, default -> Problem.malformed(new FieldError("", "缺少请求正文", "there is no body"));
		};
	}

	private static FieldError mismatched(MethodArgumentTypeMismatchException e) {
		Throwable root = e;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		if (root instanceof IllegalArgumentException && root.getMessage() != null) {
			return BadValue.error(e.getName(), root);
		}
		String expected = JsonErrors.expected(e.getParameter().getParameterType());
		return new FieldError(e.getName(), "格式应为 " + expected, "must be written as " + expected);
	}

	private static FieldError required(String name) {
		return new FieldError(name, "必填", "is required");
	}

	private static Problem unavailable(Throwable store, HttpServletRequest request) {
		LOG.warn("{} {}: nothing is known to be recorded", request.getMethod(), request.getRequestURI(), store);
		return Problem.unavailable();
	}

	private static Problem newerHistory(UnreadableEvent newer, HttpServletRequest request) {
		LOG.error("{} {}: nothing is recorded", request.getMethod(), request.getRequestURI(), newer);
		return new Problem(503, "newer-history", Text.of("程序版本过旧", "This version is too old"), newer.because());
	}

	private static Problem unexpected(Throwable bug, HttpServletRequest request) {
		String errorId = UUID.randomUUID().toString();
		LOG.error("error {} at {} {}", errorId, request.getMethod(), request.getRequestURI(), bug);
		return Problem.unexpected(errorId);
	}

}
