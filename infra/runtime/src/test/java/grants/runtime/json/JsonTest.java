package grants.runtime.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import grants.contract.application.ApplicationWithdrawnV1;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.runtime.json.vocabulary.CaseId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonTest {

	private static final SocialCreditCode CODE = new SocialCreditCode(
			"91410100MA44LJ5D3" + SocialCreditCode.checkCharacter("91410100MA44LJ5D3"));

	private static final CaseId CASE = new CaseId("case-00000000-0000-0000-0000-000000000001");

	record Body(Money amount, SocialCreditCode organisation, CaseId caseId, LocalDate on, Instant at,
			@Nullable String note, List<String> lines, Map<SocialCreditCode, Money> shares) {
	}

	record Count(long number, boolean flag) {
	}

	record Sentence(String text) {
	}

	private static final Body BODY = new Body(Money.parseYuan("333330.00"), CODE, CASE, LocalDate.of(2024, 2, 29),
			Instant.parse("2024-02-29T01:02:03.004Z"), null, List.of("a"), Map.of(CODE, Money.ofYuan(7)));

	@Test
	void money_and_ids_are_plain_texts_in_declared_order() {
		assertThat(Json.strict().writeValueAsString(BODY)).isEqualTo("""
				{"amount":"333330.00","organisation":"%s","caseId":"%s","on":"2024-02-29",\
				"at":"2024-02-29T01:02:03.004Z","note":null,"lines":["a"],"shares":{"%s":"7.00"}}""".formatted(CODE,
				CASE.value(), CODE));
	}

	@Test
	void equal_values_have_equal_canonical_texts() {
		assertThat(Json.canonical().writeValueAsString(BODY)).isEqualTo("""
				{"amount":"333330.00","at":"2024-02-29T01:02:03.004Z","caseId":"%s","lines":["a"],"note":null,\
				"on":"2024-02-29","organisation":"%s","shares":{"%s":"7.00"}}""".formatted(CASE.value(), CODE, CODE));
		assertThat(Json.canonical().readValue(Json.canonical().writeValueAsString(BODY), Body.class)).isEqualTo(BODY);
	}

	@Test
	void what_is_written_is_read_again() {
		assertThat(Json.strict().readValue(Json.strict().writeValueAsString(BODY), Body.class)).isEqualTo(BODY);
		assertThat(Json.tolerant().readValue(Json.tolerant().writeValueAsString(BODY), Body.class)).isEqualTo(BODY);
	}

	@Test
	void nothing_is_written_but_the_components() {
		assertThat(Json.canonical().writeValueAsString(Actor.system("clock"))).isEqualTo("""
				{"role":"system","subject":"clock"}""");
	}

	@Test
	void a_code_may_be_written_as_people_write_it() {
		String written = "\" " + CODE.value().substring(0, 6).toLowerCase() + " " + CODE.value().substring(6) + "\"";
		assertThat(Json.strict().readValue(written, SocialCreditCode.class)).isEqualTo(CODE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "100", "\"1.005\"", "\"1e3\"", "\"\"", "{\"fen\":1}", "true" })
	void money_is_nothing_but_a_text_with_at_most_two_decimals(String json) {
		assertThatExceptionOfType(MismatchedInputException.class)
			.isThrownBy(() -> Json.strict().readValue(json, Money.class));
	}

	@Test
	void a_bad_id_says_why() {
		assertThatExceptionOfType(InvalidFormatException.class)
			.isThrownBy(() -> Json.strict().readValue("\"case-1\"", ApplicationId.class))
			.withMessageContaining("not an id of kind application");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"number\":1.0,\"flag\":true}", "{\"number\":\"1\",\"flag\":true}",
			"{\"number\":1,\"flag\":\"true\"}", "{\"number\":null,\"flag\":true}", "{\"flag\":true}",
			"{\"number\":1,\"flag\":1}", "{\"number\":1,\"flag\":true} x",
			"{\"number\":1,\"number\":1,\"flag\":true}" })
	void nothing_is_bent_to_fit(String json) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> Json.strict().readValue(json, Count.class));
	}

	@Test
	void numbers_are_no_texts() {
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Json.strict().readValue("{\"text\":12}", Sentence.class));
	}

	@Test
	void a_decimal_number_in_a_tree_stays_exact() {
		assertThat(Json.tolerant().readTree("[0.10]").get(0).decimalValue()).isEqualTo(new BigDecimal("0.10"));
	}

	@Test
	void what_is_not_nullable_is_required_and_named() {
		assertThatExceptionOfType(MismatchedInputException.class)
			.isThrownBy(() -> Json.strict().readValue("{}", Sentence.class))
			.satisfies(e -> assertThat(e.getPath()).hasSize(1)
				.first()
				.extracting(r -> r.getPropertyName())
				.isEqualTo("text"));
		assertThatExceptionOfType(InvalidNullException.class)
			.isThrownBy(() -> Json.strict().readValue("{\"text\":null}", Sentence.class));
	}

	@Test
	void nothing_in_a_list_is_null() {
		String json = Json.strict().writeValueAsString(BODY).replace("[\"a\"]", "[null]");
		assertThatExceptionOfType(InvalidNullException.class)
			.isThrownBy(() -> Json.strict().readValue(json, Body.class));
	}

	@Test
	void unknown_properties_are_refused_over_http_and_passed_over_in_facts() {
		String json = """
				{"applicationId":"a","beneficiaryCode":"b","reason":"c","withdrawnAt":"2024-01-01T00:00:00Z","new":1}""";
		assertThatExceptionOfType(UnrecognizedPropertyException.class)
			.isThrownBy(() -> Json.strict().readValue(json, ApplicationWithdrawnV1.class));
		assertThat(Json.tolerant().readValue(json, ApplicationWithdrawnV1.class).reason()).isEqualTo("c");
	}

	@Test
	void a_fact_without_one_of_its_components_is_refused() {
		assertThatExceptionOfType(MismatchedInputException.class)
			.isThrownBy(() -> Json.tolerant().readValue("{\"applicationId\":\"a\"}", ApplicationWithdrawnV1.class));
	}

	@Test
	void a_body_is_read_up_to_a_limit() {
		String json = "{\"text\":\"" + "x".repeat(Json.MAX_BODY_BYTES) + "\"}";
		assertThatExceptionOfType(JacksonException.class)
			.isThrownBy(() -> Json.strict().readValue(json, Sentence.class));
	}

}
