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
import static grants.disbursement.api.Town.MAKER;
import static grants.disbursement.api.Town.MAKER_OF_ALL;
import static grants.disbursement.api.Town.RELEASER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static org.assertj.core.api.Assertions.assertThat;

class ApprovalHttpTest {

	@Test
	void a_checker_approves_what_the_screen_showed() {
		Award award = award();
		Instruction instruction = award.prepared();

		assertThat(as(CHECKER).post(instruction.approval(), instruction.seen()).receipt().events()).extracting("type")
			.containsExactly("payment-approved");
		assertThat(award.view(CHECKER).path("state").asString()).isEqualTo("APPROVED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			{;                                     ''
			{};                                    content
			{"content":"abc"};                     content
			{"content":7};                         content
			{"content":"", "approve":true};        content
			""")
	void what_is_malformed_is_named(String body, String field) {
		Award award = award();

		assertThat(as(CHECKER).post(award.prepared().approval(), body).problem(400).fields()).containsExactly(field);

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void an_unknown_field_is_refused() {
		Award award = award();
		Instruction instruction = award.prepared();

		assertThat(
				as(CHECKER).post(instruction.approval(), Map.of("content", instruction.content(), "by", "u-somebody"))
					.problem(400)
					.fields())
			.containsExactly("by");

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void only_checkers_of_the_treasury_may() {
		Award award = award();
		Instruction instruction = award.prepared();

		SERVICE.asNobody().post(instruction.approval(), instruction.seen()).problem(401);
		as(MAKER).post(instruction.approval(), instruction.seen()).problem(403);
		as(RELEASER).post(instruction.approval(), instruction.seen()).problem(403);
		as(DISTRICT_STAFF).post(instruction.approval(), instruction.seen()).problem(403);

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void FOUR_EYES_who_prepared_cannot_approve_in_another_role() {
		Award award = award();
		Instruction instruction = award.preparedBy(MAKER_OF_ALL);

		var problem = as(MAKER_OF_ALL).post(instruction.approval(), instruction.seen()).refusal();

		assertThat(problem.ruleName()).isEqualTo("FOUR_EYES");
		assertThat(problem.json().path("instead").path("zh").asString()).isNotEmpty();
		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void PAYEE_BOUND_the_content_of_another_instruction_is_refused() {
		Award award = award();
		Instruction instruction = award.prepared();
		Instruction other = award().prepared();

		assertThat(as(CHECKER).post(instruction.approval(), other.seen()).refusal().ruleName())
			.isEqualTo("PAYEE_BOUND");

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void what_is_approved_cannot_be_approved_again() {
		Award award = award();
		Instruction instruction = award.approved();

		assertThat(as(CHECKER).post(instruction.approval(), instruction.seen()).refusal().ruleName())
			.isEqualTo("IN_ORDER");

		assertThat(award.events()).isEqualTo(4);
	}

	@Test
	void an_unknown_instruction_is_not_found_and_a_malformed_id_is_named() {
		String content = award().prepared().content();

		as(CHECKER).post("/v1/instructions/instruction-" + UUID.randomUUID() + "/approval", Map.of("content", content))
			.problem(404);
		as(CHECKER).post("/v1/instructions/7/approval", Map.of("content", content)).problem(400);
	}

	@Test
	void IDEMPOTENT_the_same_request_again_is_answered_alike_and_another_body_is_refused() {
		Award award = award();
		Instruction instruction = award.prepared();
		String key = UUID.randomUUID().toString();
		Answer first = as(CHECKER).post(instruction.approval(), instruction.seen(), key);
		first.receipt();

		assertThat(as(CHECKER).post(instruction.approval(), instruction.seen(), key).body()).isEqualTo(first.body());
		as(CHECKER).post(instruction.approval(), Map.of("content", "0".repeat(64)), key).problem(422);

		assertThat(award.events()).isEqualTo(4);
	}

}
