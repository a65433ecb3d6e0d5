package grants.disbursement.api;

import java.util.Map;
import java.util.UUID;

import grants.disbursement.api.Town.Award;
import grants.disbursement.api.Town.Instruction;
import grants.runtime.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static grants.disbursement.api.Town.CHECKER;
import static grants.disbursement.api.Town.DISTRICT_STAFF;
import static grants.disbursement.api.Town.REVIEWER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static org.assertj.core.api.Assertions.assertThat;

class VoidHttpTest {

	private static final Map<String, String> BODY = Map.of("reason", "收款人要求更正");

	@Test
	void a_voided_instruction_makes_room_for_another() {
		Award award = award();
		Instruction first = award.approved();

		as(CHECKER).post(first.abandonment(), BODY).receipt();

		assertThat(award.view(CHECKER).path("state").asString()).isEqualTo("PLANNED");
		assertThat(award.prepared().id()).isNotEqualTo(first.id());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			"reason";                      ''
			{};                            reason
			{"reason":null};               reason
			{"reason":"x","force":true};   force
			""")
	void what_is_malformed_is_named(String body, String field) {
		Award award = award();

		assertThat(as(CHECKER).post(award.prepared().abandonment(), body).problem(400).fields()).containsExactly(field);

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void a_reason_of_blanks_is_none() {
		Award award = award();

		assertThat(as(CHECKER).post(award.prepared().abandonment(), Map.of("reason", "  ")).problem(422).fields())
			.containsExactly("reason");

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void only_finance_of_the_treasury_may() {
		Award award = award();
		Instruction instruction = award.prepared();

		SERVICE.asNobody().post(instruction.abandonment(), BODY).problem(401);
		as(REVIEWER).post(instruction.abandonment(), BODY).problem(403);
		as(DISTRICT_STAFF).post(instruction.abandonment(), BODY).problem(403);

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void UNKNOWN_HOLDS_what_was_sent_cannot_be_voided() {
		Award award = award();
		Instruction instruction = award.sent();

		assertThat(as(CHECKER).post(instruction.abandonment(), BODY).refusal().ruleName()).isEqualTo("UNKNOWN_HOLDS");

		assertThat(award.events()).isEqualTo(5);
	}

	@Test
	void IDEMPOTENT_the_same_request_again_is_answered_alike_and_another_body_is_refused() {
		Award award = award();
		Instruction instruction = award.prepared();
		String key = UUID.randomUUID().toString();
		Answer first = as(CHECKER).post(instruction.abandonment(), BODY, key);
		first.receipt();

		assertThat(as(CHECKER).post(instruction.abandonment(), BODY, key).body()).isEqualTo(first.body());
		as(CHECKER).post(instruction.abandonment(), Map.of("reason", "another"), key).problem(422);

		assertThat(award.events()).isEqualTo(4);
	}

}
