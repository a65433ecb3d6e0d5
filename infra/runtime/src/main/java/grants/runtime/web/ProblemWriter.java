package grants.runtime.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import grants.runtime.json.Json;
import jakarta.servlet.http.HttpServletResponse;

/** Answers with a problem where no controller has been reached. */
final class ProblemWriter {

	private ProblemWriter() {
	}

	static void write(Problem problem, HttpServletResponse response) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(Problem.MEDIA_TYPE);
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.getOutputStream().write(Json.strict().writeValueAsBytes(problem.body()));
	}

}
