package grants.contract;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was released stays readable: one frozen example per public fact. An example is
 * never edited; a fact that must change gets a new version and an example of its own.
 */
class FactExamplesTest {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
		.build();

	static Stream<Map.Entry<String, Class<? extends PublicFact>>> facts() {
		return FactTypes.all().entrySet().stream();
	}

	@ParameterizedTest
	@MethodSource("facts")
	void every_fact_has_an_example_that_reads_and_writes_back_the_same(
			Map.Entry<String, Class<? extends PublicFact>> fact) {
		JsonNode example = example(fact.getKey());
		PublicFact read = JSON.treeToValue(example, fact.getValue());
		assertThat(JSON.readTree(JSON.writeValueAsString(read))).isEqualTo(example);
	}

	@ParameterizedTest
	@MethodSource("facts")
	void no_example_leaves_a_component_out(Map.Entry<String, Class<? extends PublicFact>> fact) {
		assertThat(Shape.gaps(example(fact.getKey()), fact.getValue())).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("facts")
	void an_example_from_a_newer_writer_reads_as_the_same_fact(Map.Entry<String, Class<? extends PublicFact>> fact) {
		PublicFact read = JSON.treeToValue(example(fact.getKey()), fact.getValue());
		assertThat(JSON.treeToValue(withSomethingNewEverywhere(example(fact.getKey())), fact.getValue()))
			.isEqualTo(read);
	}

	@ParameterizedTest
	@MethodSource("facts")
	void every_example_is_about_a_valid_beneficiary_or_a_measure(Map.Entry<String, Class<? extends PublicFact>> fact) {
		boolean ofBeneficiary = BeneficiaryFact.class.isAssignableFrom(fact.getValue());
		assertThat(JSON.treeToValue(example(fact.getKey()), fact.getValue()).key())
			.matches(ofBeneficiary ? "[0-9A-HJ-NPQRTUWXY]{18}" : "[A-Z]\\d{2,3}-[0-9a-z.]+");
	}

	@Test
	void no_example_lacks_a_fact() throws IOException, URISyntaxException {
		Path folder = Path.of(Objects.requireNonNull(FactExamplesTest.class.getResource("/contract")).toURI());
		try (Stream<Path> files = Files.list(folder)) {
			List<String> types = files.map(f -> f.getFileName().toString().replaceFirst("\\.json$", "")).toList();
			assertThat(types).containsExactlyInAnyOrderElementsOf(FactTypes.all().keySet());
		}
	}

	private static JsonNode example(String type) {
		var in = FactExamplesTest.class.getResourceAsStream("/contract/" + type + ".json");
		assertThat(in).as("the example of %s", type).isNotNull();
		return JSON.readTree(in);
	}

	private static JsonNode withSomethingNewEverywhere(JsonNode node) {
		node.forEach(FactExamplesTest::withSomethingNewEverywhere);
		if (node instanceof ObjectNode object) {
			object.putObject("addedLater").put("meaning", "unknown to today's readers");
		}
		return node;
	}

}
