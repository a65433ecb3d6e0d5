package grants.runtime.testing;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

import grants.runtime.command.Receipt;
import grants.runtime.json.Json;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service answered. */
public record Answer(int status, String body, HttpResponse<String> raw) {

	/** Fails, showing the body, if the status is another. */
	public Answer expect(int expected) {
		assertThat(status).as("status of the answer %s", body).isEqualTo(expected);
		return this;
	}

	public Optional<String> header(String name) {
		return raw.headers().firstValue(name);
	}

	public JsonNode json() {
		return Json.strict().readTree(body);
	}

	/** The body as that type; what the type does not know is refused. */
	public <T> T as(Class<T> type) {
		return Json.strict().readValue(body, type);
	}

	/** The receipt of an accepted command, whatever 2xx it came with. */
	public Receipt receipt() {
		assertThat(status).as("status of the answer %s", body).isBetween(200, 299);
		return as(Receipt.class);
	}

	/** The problem that the service answered with, which must have this status. */
	public ProblemAnswer problem(int expected) {
		expect(expected);
		assertThat(header("Content-Type"))
			.hasValueSatisfying(type -> assertThat(type).startsWith(grants.runtime.web.Problem.MEDIA_TYPE));
		JsonNode json = json();
		assertThat(json.path("status").asInt()).isEqualTo(expected);
		return new ProblemAnswer(json.path("type").asString(), json.path("title").asString(),
				json.path("detail").asString(), json.path("detailEn").asString(), json.path("rule").asString(null),
				json.path("ruleName").asString(null),
				json.path("errors").valueStream().map(e -> e.path("field").asString()).toList(),
				json.path("citations").valueStream().map(JsonNode::asString).toList(), json);
	}

	/** Refused by a rule: 409. */
	public ProblemAnswer refusal() {
		return problem(409);
	}

	/**
	 * A problem detail.
	 *
	 * @param rule id of the rule that forbids it, null if none does
	 * @param fields named in {@code errors}, in order
	 */
	public record ProblemAnswer(String type, String title, String detail, String detailEn,
			@org.jspecify.annotations.Nullable String rule, @org.jspecify.annotations.Nullable String ruleName,
			List<String> fields, List<String> citations, JsonNode json) {
	}

}
