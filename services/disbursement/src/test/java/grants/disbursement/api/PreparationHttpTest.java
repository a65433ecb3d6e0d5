package grants.disbursement.api;

import java.util.Map;
import java.util.UUID;

import grants.disbursement.api.Town.Award;
import grants.disbursement.api.Town.Instruction;
import grants.runtime.testing.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static grants.disbursement.api.Town.CHECKER;
import static grants.disbursement.api.Town.DISTRICT_STAFF;
import static grants.disbursement.api.Town.MAKER;
import static grants.disbursement.api.Town.REVIEWER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static org.assertj.core.api.Assertions.assertThat;

class PreparationHttpTest {

	private static final Map<String, String> BODY = Map.of("amount", "166665.01");

	@Test
	void a_maker_prepares_and_the_receipt_names_the_event() {
		Award award = award();

		var receipt = as(MAKER).post(award.preparation(), BODY).receipt();

		assertThat(receipt.stream()).isEqualTo("payments-" + award.beneficiary());
		assertThat(receipt.events()).extracting("type").containsExactly("payment-prepared");
		assertThat(award.view(MAKER).path("state").asString()).isEqualTo("PREPARED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			not json;                                        ''
			{"amount":"166665.01","payee":"somebody"};       payee
			{"amount":166665.01};                            amount
			{"amount":"166665.001"};                         amount
			{"amount":null};                                 amount
			{};                                              amount
			{"amount":"166665.01","replaces":"instruction"}; replaces
			""")
	void what_is_malformed_is_named(String body, String field) {
		Award award = award();

		assertThat(as(MAKER).post(award.preparation(), body).problem(400).fields()).containsExactly(field);

		assertThat(award.events()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "/v1/awards/award-1/payments/city/1/preparation", "/v1/awards/{id}/payments/CITY/1/preparation",
					"/v1/awards/{id}/payments/city/first/preparation", "/v1/awards/{id}/payments/city/0/preparation" })
	void a_malformed_path_is_named(String path) {
		Award award = award();

		as(MAKER).post(path.replace("{id}", award.id().value()), BODY).problem(400);

		assertThat(award.events()).isEqualTo(2);
	}

	@Test
	void without_an_idempotency_key_nothing_happens() {
		Award award = award();

		assertThat(as(MAKER).send("POST", award.preparation(), BODY).problem(400).fields())
			.containsExactly("Idempotency-Key");

		assertThat(award.events()).isEqualTo(2);
	}

	@Test
	void what_nobody_awarded_is_not_found() {
		as(MAKER).post("/v1/awards/award-" + UUID.randomUUID() + "/payments/city/1/preparation", BODY).problem(404);
		as(MAKER).post(award().preparation().replace("/1/", "/2/"), BODY).problem(404);
	}

	@Test
	void only_makers_of_the_treasury_may() {
		Award award = award();

		SERVICE.asNobody().post(award.preparation(), BODY).problem(401);
		as(CHECKER).post(award.preparation(), BODY).problem(403);
		as(REVIEWER).post(award.preparation(), BODY).problem(403);
		as(DISTRICT_STAFF).post(award.preparation(), BODY).problem(403);
		as(MAKER).post(award.preparation("district-410105"), BODY).problem(403);

		assertThat(award.events()).isEqualTo(2);
	}

	@Test
	void a_rule_that_refuses_is_named_with_its_citation() {
		Award award = award();

		var problem = as(MAKER).post(award.preparation(), Map.of("amount", "166665.02")).refusal();

		assertThat(problem.rule()).isEqualTo("PAY-2");
		assertThat(problem.ruleName()).isEqualTo("PAY_CAP");
		assertThat(problem.citations()).isNotEmpty();
		assertThat(award.events()).isEqualTo(2);
	}

	@Test
	void a_second_instruction_is_refused() {
		Award award = award();
		award.prepared();

		assertThat(as(MAKER).post(award.preparation(), BODY).refusal().ruleName()).isEqualTo("PAY_ONCE");

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void IDEMPOTENT_the_same_request_again_is_answered_alike_and_another_body_is_refused() {
		Award award = award();
		String key = UUID.randomUUID().toString();
		Answer first = as(MAKER).post(award.preparation(), BODY, key);
		first.receipt();

		assertThat(as(MAKER).post(award.preparation(), BODY, key).body()).isEqualTo(first.body());
		as(MAKER).post(award.preparation(), Map.of("amount", "1.00"), key).problem(422);

		assertThat(award.events()).isEqualTo(3);
	}

	@Test
	void IDEMPOTENT_a_refusal_is_repeated_although_it_would_be_possible_now() {
		Award award = award();
		Instruction first = award.prepared();
		String key = UUID.randomUUID().toString();
		Answer refused = as(MAKER).post(award.preparation(), BODY, key);
		refused.refusal();
		as(MAKER).post(first.abandonment(), Map.of("reason", "wrong day")).receipt();

		assertThat(as(MAKER).post(award.preparation(), BODY, key).body()).isEqualTo(refused.body());

		assertThat(award.events()).isEqualTo(4);
		as(MAKER).post(award.preparation(), BODY).receipt();
	}

}
