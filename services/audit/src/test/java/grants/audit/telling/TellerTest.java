package grants.audit.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import grants.contract.FactTypes;
import grants.contract.PublicFact;
import grants.runtime.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TellerTest {

	static Collection<Class<? extends PublicFact>> facts() {
		return FactTypes.all().values();
	}

	/**
	 * A switch over a sealed family can't forget a fact, but the outermost switch is over
	 * families.
	 */
	@ParameterizedTest
	@MethodSource("facts")
	void every_fact_has_words_in_both_languages(Class<? extends PublicFact> type) throws ReflectiveOperationException {
		Telling telling = Teller.tell((PublicFact) sample(type));

		assertThat(telling.sentence().zh()).containsPattern("\\p{IsHan}").doesNotContain("null");
		assertThat(telling.sentence().en()).containsPattern("[a-z]{3}").doesNotContain("null");
	}

	@Test
	void a_fact_of_a_newer_version_is_told_by_its_name() {
		Telling telling = Teller.tell("grants.review.SomethingNew.v7", Json.tolerant().valueToTree(Map.of()));

		assertThat(telling.sentence().zh()).contains("grants.review.SomethingNew.v7");
		assertThat(telling.citations()).isEmpty();
	}

	private static Object sample(Class<?> type) throws ReflectiveOperationException {
		if (type == String.class) {
			return "某文";
		}
		if (type == long.class) {
			return 100L;
		}
		if (type == int.class || type == Integer.class) {
			return 1;
		}
		if (type == boolean.class) {
			return true;
		}
		if (type == List.class) {
			return List.of();
		}
		if (type == Instant.class) {
			return Instant.EPOCH;
		}
		if (type == LocalDate.class) {
			return LocalDate.EPOCH;
		}
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
		Object[] values = new Object[types.length];
		for (int i = 0; i < types.length; i++) {
			values[i] = sample(types[i]);
		}
		return type.getDeclaredConstructor(types).newInstance(values);
	}

}
