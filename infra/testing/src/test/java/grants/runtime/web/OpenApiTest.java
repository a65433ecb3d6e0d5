package grants.runtime.web;

import grants.sample.Sample;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class OpenApiTest {

	private final JsonNode api = Sample.SERVICE.asNobody().get("/v3/api-docs").expect(200).json();

	@Test
	void describes_the_service_under_its_name_and_asks_for_a_bearer_token() {
		assertThat(api.path("info").path("title").asString()).isEqualTo("grants sample");
		assertThat(api.path("components").path("securitySchemes").path("bearer").path("scheme").asString())
			.isEqualTo("bearer");
		assertThat(api.path("security").get(0).has("bearer")).isTrue();
	}

	@Test
	void a_caller_is_no_parameter_and_values_are_texts() {
		JsonNode take = api.path("paths").path("/v1/notes/{owner}").path("post");
		assertThat(take.path("parameters").valueStream().map(p -> p.path("name").asString())).containsExactly("owner",
				"Idempotency-Key");
		assertThat(take.path("parameters").get(0).path("schema").path("type").asString()).isEqualTo("string");
		JsonNode line = api.path("components").path("schemas").path("Line").path("properties");
		assertThat(line.path("amount").path("type").asString()).isEqualTo("string");
		assertThat(line.path("copies").path("type").asString()).isEqualTo("integer");
		assertThat(api.path("components").path("schemas").propertyNames()).contains("Receipt", "NewNote")
			.doesNotContain("Caller", "Money", "SocialCreditCode");
		assertThat(api.path("paths").has("/error")).isFalse();
	}

}
