package grants.application.api;

import java.util.List;
import java.util.Map;

import grants.runtime.testing.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CalculationsApiTest {

	private static final Map<String, String> BANK = Map.of("year", "2024", "loanIncrement", "1000000000.00");

	@Test
	void a_measure_that_pays_says_how_much_and_why() {
		JsonNode found = result(calculate("2025-08-01", List.of("bank"), BANK), "D66-3.1");

		assertThat(found.path("outcome").asString()).isEqualTo("ELIGIBLE");
		// 1,000,000,000.00 * 0.002
		assertThat(found.path("pays").path("lowest").asString()).isEqualTo("2000000.00");
		assertThat(found.path("pays").path("highest").asString()).isEqualTo("2000000.00");
		assertThat(found.path("pays").path("reviewerSets").asString()).isEqualTo("NONE");
		assertThat(found.path("pays").path("scope").asString()).isEqualTo("year:2024");
		assertThat(found.path("pays").path("conditions")).isNotEmpty();
		assertThat(found.path("pays").path("steps").get(0).path("what").path("zh").asString())
			.endsWith("1000000000.00 * 0.002");
		assertThat(found.path("pays").path("citations").toString()).contains("郑政文〔2025〕66号");
	}

	@Test
	void where_the_document_names_no_amount_the_highest_is_no_forecast() {
		JsonNode found = result(
				calculate("2025-08-01", List.of(),
						Map.of("stage", "listing", "stageCompletedOn", "2025-05-01", "registeredInCity", "yes")),
				"D18-7a");

		assertThat(found.path("outcome").asString()).as(found.toString()).isEqualTo("ELIGIBLE");
		assertThat(found.path("pays").path("amountLeftOpen").asBoolean()).isTrue();
		assertThat(found.path("pays").path("reviewerSets").asString()).isEqualTo("AMOUNT");
		// the cap over all stages
		assertThat(found.path("pays").path("highest").asString()).isEqualTo("10000000.00");
	}

	@Test
	void one_that_does_not_says_the_smallest_change() {
		JsonNode found = result(
				calculate("2025-08-01", List.of("bank"), Map.of("year", "2024", "loanIncrement", "999999999.99")),
				"D66-3.1");

		assertThat(found.path("outcome").asString()).isEqualTo("NOT_ELIGIBLE");
		assertThat(found.path("unmet")).hasSize(1);
		JsonNode aim = found.path("unmet").get(0).path("aim");
		assertThat(aim.path("fact").asString()).isEqualTo("loanIncrement");
		assertThat(aim.path("how").asString()).isEqualTo("AT_LEAST");
		assertThat(aim.path("figures").get(0).asString()).isEqualTo("1000000000.00");
		assertThat(found.path("unmet").get(0).path("change").path("zh").asString()).isNotBlank();
	}

	@Test
	void one_known_failure_is_enough_and_what_is_unknown_is_asked_for() {
		Answer answer = calculate("2025-08-01", List.of(), Map.of("loanIncrement", "1.00"));

		assertThat(result(answer, "D66-3.1").path("outcome").asString()).isEqualTo("NOT_ELIGIBLE");

		JsonNode unknown = result(calculate("2025-08-01", List.of(), Map.of("loanIncrement", "1000000000.00")),
				"D66-3.1");
		assertThat(unknown.path("outcome").asString()).isEqualTo("UNKNOWN");
		assertThat(unknown.path("needed").valueStream().map(need -> need.path("fact").asString()))
			.containsExactly("year");
	}

	@Test
	void measures_of_one_type_stand_side_by_side() {
		JsonNode same = calculate("2025-08-01", List.of("bank"), BANK).json().path("sameType");

		assertThat(same).hasSize(1);
		assertThat(same.get(0).path("group").path("id").asString()).isEqualTo("BANK-TECH-LOAN");
		assertThat(same.get(0).path("measureIds").valueStream().map(JsonNode::asString)).containsExactly("D18-4",
				"D66-3.1");
		assertThat(same.get(0).path("higher").isNull()).as("both pay the same").isTrue();
	}

	@Test
	void the_day_chooses_the_measures() {
		assertThat(ids(calculate("2025-06-02", List.of("bank"), BANK))).contains("D18-4").doesNotContain("D66-3.1");
		assertThat(ids(calculate("2025-06-03", List.of("bank"), BANK))).contains("D18-4", "D66-3.1");
	}

	@Test
	void a_measure_for_others_says_so() {
		JsonNode found = result(calculate("2025-08-01", List.of("construction-enterprise"), BANK), "D66-3.1");

		assertThat(found.path("outcome").asString()).isEqualTo("NOT_ELIGIBLE");
		assertThat(found.path("unmet").get(0).path("requirement").path("zh").asString()).contains("银行");
	}

	@Test
	void everything_that_nobody_understands_is_named_at_once() {
		Map<String, Object> body = Map.of("on", "1987-01-01", "kinds", List.of("bank", "castle"), "facts", Map.of());

		JsonNode both = Desk.service().asNobody().post("/v1/calculations", body).problem(422).json().path("errors");

		assertThat(both.valueStream().map(error -> error.path("field").asString())).containsExactly("on", "kinds");

		JsonNode facts = calculate("2025-08-01", List.of(),
				Map.of("loanIncrement", "-1", "year", "20245", "castles", "3"), 422)
			.path("errors");
		assertThat(facts.valueStream().map(error -> error.path("field").asString())).containsExactly("facts.castles",
				"facts.loanIncrement", "facts.year");
	}

	@Test
	void what_is_no_request_is_refused() {
		Desk.service().asNobody().post("/v1/calculations", Map.of("facts", Map.of(), "who", "me")).problem(400);
		Desk.service().asNobody().post("/v1/calculations", Map.of()).problem(400);
		Desk.service().asNobody().post("/v1/calculations", Map.of("on", "tomorrow", "facts", Map.of())).problem(400);
	}

	private static Answer calculate(String on, List<String> kinds, Map<String, String> facts) {
		return Desk.service().asNobody().post("/v1/calculations", body(on, kinds, facts)).expect(200);
	}

	private static JsonNode calculate(String on, List<String> kinds, Map<String, String> facts, int problem) {
		return Desk.service().asNobody().post("/v1/calculations", body(on, kinds, facts)).problem(problem).json();
	}

	private static Map<String, Object> body(String on, List<String> kinds, Map<String, String> facts) {
		return Map.of("on", on, "kinds", kinds, "facts", facts);
	}

	private static JsonNode result(Answer answer, String measure) {
		return answer.json()
			.path("measures")
			.valueStream()
			.filter(result -> result.path("measureId").asString().equals(measure))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> ids(Answer answer) {
		return answer.json().path("measures").valueStream().map(each -> each.path("measureId").asString()).toList();
	}

}
