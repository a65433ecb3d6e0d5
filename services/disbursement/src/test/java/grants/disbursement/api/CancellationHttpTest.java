package grants.disbursement.api;

import java.util.Map;
import java.util.UUID;

import grants.contract.ExplanationV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.review.GrantApprovedV1;
import grants.disbursement.api.Town.Award;
import grants.disbursement.api.Town.Instruction;
import grants.kernel.Ids;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static grants.disbursement.api.Town.AUDITOR;
import static grants.disbursement.api.Town.CHECKER;
import static grants.disbursement.api.Town.DISTRICT_STAFF;
import static grants.disbursement.api.Town.MAKER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static java.util.List.of;
import static org.assertj.core.api.Assertions.assertThat;

/** An award is cancelled before it is paid, by an approver of the bureau that leads. */
class CancellationHttpTest {

	private static final Person APPROVER = Person.of("u-canceller").with(Role.APPROVER).inBureau("finance");

	private static final Map<String, String> BODY = Map.of("reason", "申报单位书面放弃", "citation", "郑政〔2022〕19号 六");

	@Test
	void a_cancelled_award_is_never_paid_and_everybody_is_told() {
		Award award = award();
		Instruction prepared = award.prepared();

		as(APPROVER).post(cancellation(award), BODY).receipt();

		JsonNode payment = award.view(AUDITOR);
		assertThat(payment.path("state").asString()).isEqualTo("CANCELLED");
		assertThat(payment.path("cancelled").path("reason").asString()).isEqualTo("申报单位书面放弃");
		assertThat(payment.path("cancelled").path("by").asString()).isEqualTo("u-canceller");
		assertThat(payment.path("attempts").path(0).path("state").asString()).isEqualTo("VOIDED");
		assertThat(as(DISTRICT_STAFF).post(award.preparation("district-410105"), Map.of("amount", "166665.00"))
			.refusal()
			.ruleName()).isEqualTo("CANCELLED_IS_NOT_PAID");
		assertThat(as(CHECKER).post(prepared.approval(), prepared.seen()).refusal().ruleName())
			.isEqualTo("CANCELLED_IS_NOT_PAID");
		try (TestFacts facts = Town.facts()) {
			AwardCancelledV1 told = facts.await(AwardCancelledV1.class, award.beneficiary());
			assertThat(told.awardId()).isEqualTo(award.id().value());
			assertThat(told.amountFen()).isEqualTo(33_333_001);
			assertThat(told.citation()).isEqualTo("郑政〔2022〕19号 六");
			assertThat(told.cancelledBy()).isEqualTo("u-canceller");
		}
	}

	@Test
	void a_cancelled_award_that_is_told_again_stays_cancelled() {
		Award award = award();
		as(APPROVER).post(cancellation(award), BODY).receipt();

		try (TestFacts facts = Town.facts()) {
			facts.publish(award.fact());
			facts.publish(award.another().fact());
		}

		TestService.eventually(() -> assertThat(award.events()).isEqualTo(5));
		assertThat(award.view(AUDITOR).path("state").asString()).isEqualTo("CANCELLED");
	}

	@Test
	void who_approved_the_grant_does_not_cancel_it() {
		Award award = award();
		try (TestFacts facts = Town.facts()) {
			facts.publish(new GrantApprovedV1("case-" + UUID.randomUUID(),
					"application-" + Ids.uuidOf(award.id().value()), award.beneficiary().value(), 33_333_001,
					new ExplanationV1(of(), of(), of(), of()), "digest", APPROVER.subject(), SERVICE.now()));
		}
		TestService.eventually(() -> assertThat(award.events()).isEqualTo(3));

		assertThat(as(APPROVER).post(cancellation(award), BODY).refusal().ruleName()).isEqualTo("ANOTHER_CANCELS");
		as(Person.of("u-another").with(Role.APPROVER).inBureau("finance")).post(cancellation(award), BODY).receipt();
	}

	@Test
	void only_an_approver_of_the_lead_bureau_who_is_not_tied_may() {
		Award award = award();

		SERVICE.asNobody().post(cancellation(award), BODY).problem(401);
		as(MAKER).post(cancellation(award), BODY).problem(403);
		as(AUDITOR).post(cancellation(award), BODY).problem(403);
		as(Person.of("u-elsewhere").with(Role.APPROVER).inBureau("housing")).post(cancellation(award), BODY)
			.problem(403);
		as(Person.of("u-reviewer").with(Role.REVIEWER).inBureau("finance")).post(cancellation(award), BODY)
			.problem(403);
		assertThat(as(Person.of("u-tied").with(Role.APPROVER).inBureau("finance").actingFor(award.beneficiary()))
			.post(cancellation(award), BODY)
			.refusal()
			.ruleName()).isEqualTo("ANOTHER_CANCELS");

		assertThat(award.events()).isEqualTo(2);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', textBlock = """
			"reason";                                          400; ''
			{};                                                400; reason
			{"reason":"x"};                                    400; citation
			{"reason":"x","citation":null};                    400; citation
			{"reason":"x","citation":"y","amount":"1.00"};     400; amount
			{"reason":"  ","citation":"y"};                    422; reason
			{"reason":"x","citation":""};                      422; citation
			{"reason":"x","citation":7};                       400; citation
			""")
	void what_is_malformed_is_named(String body, int status, String field) {
		Award award = award();

		assertThat(as(APPROVER).post(cancellation(award), body).problem(status).fields()).containsExactly(field);

		assertThat(award.events()).isEqualTo(2);
	}

	@Test
	void everything_that_is_wrong_is_named_at_once() {
		Award award = award();

		assertThat(as(APPROVER).post(cancellation(award), Map.of("reason", " ", "citation", "长".repeat(501)))
			.problem(422)
			.fields()).containsExactly("reason", "citation");
	}

	@Test
	void an_award_that_nobody_knows_or_that_is_none_is_answered_so() {
		as(APPROVER).post("/v1/awards/award-" + UUID.randomUUID() + "/cancellation", BODY).problem(404);
		as(APPROVER).post("/v1/awards/17/cancellation", BODY).problem(400);
	}

	@Test
	void CANCELLED_BEFORE_PAYMENT_what_was_sent_is_not_cancelled() {
		Award award = award();
		award.sent();

		assertThat(as(APPROVER).post(cancellation(award), BODY).refusal().ruleName())
			.isEqualTo("CANCELLED_BEFORE_PAYMENT");

		assertThat(award.events()).isEqualTo(5);
	}

	@Test
	void IDEMPOTENT_the_same_request_again_is_answered_alike_and_another_is_refused() {
		Award award = award();
		String key = UUID.randomUUID().toString();
		Answer first = as(APPROVER).post(cancellation(award), BODY, key);
		first.receipt();

		assertThat(as(APPROVER).post(cancellation(award), BODY, key).body()).isEqualTo(first.body());
		as(APPROVER).post(cancellation(award), Map.of("reason", "another", "citation", "y"), key).problem(422);
		assertThat(as(APPROVER).post(cancellation(award), BODY).refusal().ruleName())
			.isEqualTo("CANCELLED_IS_NOT_PAID");

		assertThat(award.events()).isEqualTo(3);
	}

	private static String cancellation(Award award) {
		return "/v1/awards/" + award.id() + "/cancellation";
	}

}
