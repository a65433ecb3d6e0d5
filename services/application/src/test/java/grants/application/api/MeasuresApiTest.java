package grants.application.api;

import java.time.Instant;
import java.util.List;

import grants.runtime.testing.TestService;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class MeasuresApiTest {

	@Test
	void everybody_reads_what_is_in_force_today() {
		try (TestService service = Desk.another().at("2025-06-02T15:59:00Z").start()) {
			assertThat(ids(service)).contains("D18-4", "D19-1a").doesNotContain("D66-3.1");

			service.moveTo(Instant.parse("2025-06-02T16:00:00Z"));

			assertThat(ids(service)).contains("D18-4", "D19-1a", "D66-3.1");
		}
	}

	private static List<String> ids(TestService service) {
		return service.asNobody()
			.get("/v1/measures")
			.expect(200)
			.json()
			.valueStream()
			.map(measure -> measure.path("id").asString())
			.toList();
	}

	@Test
	void a_measure_says_what_to_state_and_what_proves_it() {
		JsonNode measure = Desk.service().asNobody().get("/v1/measures/D19-1a").expect(200).json();

		assertThat(measure.path("name").path("zh").asString()).isNotBlank();
		assertThat(measure.path("name").path("en").asString()).isNotBlank();
		assertThat(measure.path("citation").asString()).isEqualTo("郑政〔2022〕19号 三、（一）");
		assertThat(measure.path("document").path("number").asString()).isEqualTo("郑政〔2022〕19号");
		assertThat(measure.path("facts").valueStream().map(fact -> fact.path("name").asString()))
			.containsExactly("settledOn", "fromOutsideCity", "qualification");
		assertThat(measure.path("facts").valueStream()).allSatisfy(fact -> {
			assertThat(fact.path("label").path("zh").asString()).isNotBlank();
			assertThat(fact.path("type").asString()).isNotBlank();
			assertThat(fact.path("citation").asString()).isNotBlank();
		});
		assertThat(measure.path("evidence").valueStream().map(kind -> kind.path("id").asString()))
			.containsExactly("settlement-registration", "qualification-certificate");
		assertThat(measure.path("obligations").size()).isEqualTo(1);
	}

	@Test
	void a_fact_says_under_which_circumstances_it_is_asked_for() {
		JsonNode facts = Desk.service().asNobody().get("/v1/measures/D74-1").expect(200).json().path("facts");

		JsonNode staff = facts.valueStream()
			.filter(fact -> fact.path("name").asString().equals("staff"))
			.findFirst()
			.orElseThrow();
		assertThat(staff.path("when").toString())
			.isEqualTo("{\"fact\":\"borrower\",\"how\":\"ONE_OF\",\"figures\":[\"small-enterprise\"]}");
		assertThat(facts.get(0).path("when").isNull()).isTrue();
	}

	@Test
	void a_measure_that_does_not_exist_is_not_found() {
		Desk.service().asNobody().get("/v1/measures/D99-1").problem(404);
	}

}
