package grants.runtime.web;

import java.util.UUID;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what failed outside the controllers, in filters or in the server itself, as any
 * other problem.
 */
@Hidden
@RestController
final class ErrorPage implements ErrorController {

	private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

	@RequestMapping("/error")
	ResponseEntity<Object> answer(HttpServletRequest request) {
		int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
		Problem problem = HttpProblems.of(status);
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable bug) {
			String errorId = UUID.randomUUID().toString();
			LOG.error("error {} at {}", errorId, request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), bug);
			problem = Problem.unexpected(errorId);
		}
		return ResponseEntity.status(problem.status())
			.contentType(MediaType.valueOf(Problem.MEDIA_TYPE))
			.body(problem.body());
	}

}
