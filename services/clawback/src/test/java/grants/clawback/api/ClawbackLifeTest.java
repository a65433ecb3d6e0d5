package grants.clawback.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import grants.clawback.ClawbackService;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.clawback.ClawbackClosedV1;
import grants.contract.clawback.ClawbackOpenedV1;
import grants.contract.clawback.ObligationBrokenV1;
import grants.contract.clawback.ObligationEndedV1;
import grants.contract.clawback.ObligationFulfilledV1;
import grants.contract.clawback.RepaymentDemandedV1;
import grants.contract.clawback.RepaymentReceivedV1;
import grants.embedded.TestBroker;
import grants.kernel.AwardId;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.History;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestService;
import grants.runtime.view.Views;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.clawback.api.Office.AUDITOR;
import static grants.clawback.api.Office.CITY_FINANCE;
import static grants.clawback.api.Office.D19;
import static grants.clawback.api.Office.DECIDER;
import static grants.clawback.api.Office.OPENER;
import static grants.clawback.api.Office.applicant;
import static grants.clawback.api.Office.awarded;
import static grants.clawback.api.Office.body;
import static grants.clawback.api.Office.cancelled;
import static grants.clawback.api.Office.movedOut;
import static grants.clawback.api.Office.paid;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service between its neighbours: facts in, requests in, facts out, clock running.
 */
class ClawbackLifeTest {

	private final TestService service = TestService.of(ClawbackService.class, "clawback").at("2025-05-20T01:00:00Z");

	private final TestFacts facts = new TestFacts(TestBroker.bootstrap());

	private final SocialCreditCode builder = Beneficiaries.next();

	private final AwardId award = Office.newAward();

	@BeforeEach
	void start() {
		service.start();
	}

	@AfterEach
	void stop() {
		service.close();
		facts.close();
	}

	@Test
	void from_an_award_by_a_move_to_the_last_fen_returned() {
		facts.publish(awarded(award, builder));
		facts.publish(paid(award, builder, "city", "4000000"));
		facts.publish(paid(award, builder, "district-410105", "4000000"));
		eventually(() -> assertThat(promised().path("owedIfBroken").asString()).isEqualTo("8000000.00"));
		eventually(() -> assertThat(promised().path("obligations").size()).isEqualTo(1));
		assertThat(promised().path("obligations").get(0).path("lastDay").asString()).isEqualTo("2028-01-10");
		assertThat(promised().path("obligations").get(0).path("state").asString()).isEqualTo("WATCHED");

		facts.publish(movedOut(builder, "2025-05-01", "变更17号"));
		ObligationBrokenV1 broken = facts.await(ObligationBrokenV1.class, builder);
		BeneficiaryBarredV1 barred = facts.await(BeneficiaryBarredV1.class, builder);
		assertThat(barred.documentNumber()).isEqualTo(D19);

		String clawback = open(broken.obligationId());
		assertThat(facts.await(ClawbackOpenedV1.class, builder).answerBy()).isEqualTo("2025-06-04");
		assertThat(decide(DECIDER, clawback, "DEMAND").refusal().rule()).isEqualTo("CLAW-6");
		service.moveTo(Instant.parse("2025-06-04T16:00:00Z"));
		eventually(() -> assertThat(clawback(clawback).path("state").asString()).isEqualTo("UNANSWERED"));

		decide(DECIDER, clawback, "DEMAND").receipt();
		RepaymentDemandedV1 demand = facts.await(RepaymentDemandedV1.class, builder);
		assertThat(demand.amountFen()).isEqualTo(800_000_000L);
		assertThat(demand.shares()).extracting("treasury").containsExactly("city", "district-410105");

		repay(clawback, "B1", "0.01").receipt();
		assertThat(facts.await(RepaymentReceivedV1.class, builder).shares()).extracting("treasury")
			.containsExactly("city");
		long position = repay(clawback, "B2", "7999999.99").receipt().position();
		assertThat(facts.await(ClawbackClosedV1.class, builder).outcome()).isEqualTo("REPAID");
		JsonNode repaid = service.as(AUDITOR).get("/v1/cases/" + clawback + "?position=" + position).expect(200).json();
		assertThat(repaid.path("state").asString()).isEqualTo("REPAID");
		assertThat(repaid.path("received").asString()).isEqualTo("8000000.00");
		assertThat(repaid.path("repayments").get(1).path("shares").get(0).path("amount").asString())
			.isEqualTo("3999999.99");

		JsonNode own = service.as(applicant(builder)).get("/v1/obligations?beneficiary=" + builder).expect(200).json();
		assertThat(own.path("bars").get(0).path("document").asString()).isEqualTo(D19);
		assertThat(own.path("awards").get(0).path("owedIfBroken").asString()).isEqualTo("0.00");
		assertThat(facts.about(builder)
			.stream()
			.filter(f -> f.topic().equals("grants.clawback"))
			.map(f -> f.type().replaceAll("grants.clawback.|.v1", ""))).containsExactly("ObligationStarted",
					"ObligationBroken", "BeneficiaryBarred", "ClawbackOpened", "RepaymentDemanded", "RepaymentReceived",
					"RepaymentReceived", "ClawbackClosed");
	}

	@Test
	void views_that_are_made_again_are_the_same() {
		facts.publish(awarded(award, builder));
		facts.publish(paid(award, builder, "city", "100"));
		facts.publish(movedOut(builder, "2025-05-01", "变更21号"));
		String obligation = facts.await(ObligationBrokenV1.class, builder).obligationId();
		eventually(() -> assertThat(promised().path("owedIfBroken").asString()).isEqualTo("100.00"));
		String clawback = open(obligation);
		service.as(applicant(builder)).post("/v1/cases/" + clawback + "/answer", Map.of("answer", "无异议")).receipt();
		decide(DECIDER, clawback, "DEMAND").receipt();
		long position = repay(clawback, "B9", "30").receipt().position();
		JsonNode shown = service.as(AUDITOR).get("/v1/cases/" + clawback + "?position=" + position).json();
		JsonNode promised = obligations();

		Views views = service.bean(Views.class);
		views.rebuild("cases");
		views.rebuild("obligations");
		views.rebuild("moves");

		eventually(() -> assertThat(views.status()).allSatisfy(view -> {
			assertThat(view.live()).isEqualTo(2);
			assertThat(view.comparison().different()).isZero();
		}));
		eventually(() -> assertThat(clawback(clawback)).isEqualTo(shown));
		eventually(() -> assertThat(obligations()).isEqualTo(promised));
	}

	@Test
	void a_commitment_is_fulfilled_on_time_with_nobody_clicking() {
		facts.publish(awarded(award, builder));
		eventually(() -> assertThat(promised().path("obligations").size()).isEqualTo(1));

		service.moveTo(Instant.parse("2028-01-10T15:59:59Z"));
		assertThat(promised().path("obligations").get(0).path("state").asString()).isEqualTo("WATCHED");
		service.moveTo(Instant.parse("2028-01-10T16:00:00Z"));

		assertThat(facts.await(ObligationFulfilledV1.class, builder).fulfilledAt()).isEqualTo("2028-01-10T16:00:00Z");
		eventually(() -> assertThat(promised().path("obligations").get(0).path("state").asString())
			.isEqualTo("FULFILLED"));
	}

	@Test
	void an_answered_case_is_withdrawn_and_the_standing_restored_also_after_a_restart() {
		facts.publish(awarded(award, builder));
		facts.publish(paid(award, builder, "city", "4000000"));
		facts.publish(movedOut(builder, "2025-05-01", "变更18号"));
		String obligation = facts.await(ObligationBrokenV1.class, builder).obligationId();
		eventually(() -> assertThat(promised().path("paid").asString()).isEqualTo("4000000.00"));
		String clawback = open(obligation);
		service.restart();

		Answer answered = service.as(applicant(builder))
			.post("/v1/cases/" + clawback + "/answer", Map.of("answer", "系行政区划调整"));
		long position = answered.receipt().position();
		JsonNode own = service.as(applicant(builder))
			.get("/v1/cases/" + clawback + "?position=" + position)
			.expect(200)
			.json();
		assertThat(own.path("answers").get(0).path("answer").asString()).isEqualTo("系行政区划调整");
		assertThat(own.has("openedBy")).isFalse();

		decide(DECIDER, clawback, "WITHDRAW").receipt();
		assertThat(facts.await(BeneficiaryRestoredV1.class, builder).documentNumber()).isEqualTo(D19);
		assertThat(facts.await(ClawbackClosedV1.class, builder).outcome()).isEqualTo("WITHDRAWN");
		eventually(
				() -> assertThat(promised().path("obligations").get(0).path("state").asString()).isEqualTo("WATCHED"));
	}

	@Test
	void officers_watch_commitments_and_moves_and_count_cases() {
		facts.publish(awarded(award, builder));
		facts.publish(paid(award, builder, "city", "100"));
		eventually(() -> assertThat(promised().path("paid").asString()).isEqualTo("100.00"));
		eventually(() -> assertThat(promised().path("obligations").size()).isEqualTo(1));
		JsonNode watched = officer("/v1/commitments?state=WATCHED&until=2028-01-10&beneficiary=" + builder);
		assertThat(watched.path("commitments").get(0).path("owedIfBroken").asString()).isEqualTo("100.00");
		assertThat(watched.path("commitments").get(0).path("commitment").path("kind").asString())
			.isEqualTo("RESIDENCY_LOCK_IN");
		assertThat(watched.path("states").path("WATCHED").asInt()).isEqualTo(1);
		assertThat(officer("/v1/commitments?until=2028-01-09&beneficiary=" + builder).path("commitments")).isEmpty();
		assertThat(officer("/v1/commitments?limit=1&beneficiary=" + builder).path("next").asString())
			.startsWith("2028-01-10 obligation-");

		facts.publish(movedOut(builder, "2025-05-01", "变更31号"));
		String broken = facts.await(ObligationBrokenV1.class, builder).obligationId();
		JsonNode move = officer("/v1/residency-moves?beneficiary=" + builder).path("moves").get(0);
		assertThat(move.path("reference").asString()).isEqualTo("变更31号");
		assertThat(move.path("leavesCity").asBoolean()).isTrue();
		assertThat(move.path("breaks").get(0).asString()).isEqualTo(broken);
		assertThat(officer("/v1/commitments?state=BROKEN&beneficiary=" + builder).path("commitments")
			.get(0)
			.path("commitment")
			.path("brokenBy")
			.path("reference")
			.asString()).isEqualTo("变更31号");

		String clawback = open(broken);
		assertThat(officer("/v1/cases/counts?beneficiary=" + builder).path("states").path("NOTIFIED").asInt())
			.isEqualTo(1);
		service.as(applicant(builder)).post("/v1/cases/" + clawback + "/answer", Map.of("answer", "无异议")).receipt();
		decide(DECIDER, clawback, "DEMAND").receipt();
		String late = "/v1/cases?overdue=true&beneficiary=" + builder;
		service.moveTo(Instant.parse("2025-07-31T15:59:59Z"));
		assertThat(officer(late).path("cases")).isEmpty();
		service.moveTo(Instant.parse("2025-07-31T16:00:00Z"));
		assertThat(officer(late).path("cases").get(0).path("clawback").asString()).isEqualTo(clawback);
		assertThat(officer(late + "&state=REPAID").path("cases")).isEmpty();
		assertThat(officer("/v1/cases/counts?beneficiary=" + builder).path("overdue").asInt()).isEqualTo(1);

		service.as(OPENER)
			.post("/v1/residency-moves/%E5%8F%98%E6%9B%B431%E5%8F%B7/correction",
					body("beneficiary", builder, "reason", "登记机关更正"))
			.receipt();
		JsonNode corrected = officer("/v1/residency-moves?beneficiary=" + builder).path("moves").get(0);
		assertThat(corrected.path("breaks")).isEmpty();
		assertThat(corrected.path("corrected").path("reason").asString()).isEqualTo("登记机关更正");
	}

	private JsonNode officer(String query) {
		long head = service.bean(History.class).head();
		return service.as(OPENER).get(query + "&position=" + head).expect(200).json();
	}

	@Test
	void a_cancelled_award_binds_no_more_whatever_comes_first_or_twice() {
		facts.publish(cancelled(award, builder, "2025-05-19T01:00:00Z"));
		facts.publish(cancelled(award, builder, "2025-05-19T01:00:00Z"));
		facts.publish(awarded(award, builder));

		assertThat(facts.await(ObligationEndedV1.class, builder).because()).isEqualTo("申报单位书面放弃");
		facts.publish(movedOut(builder, "2025-05-19", "变更22号"));
		AwardId next = Office.newAward();
		facts.publish(awarded(next, builder));

		facts.await(ObligationBrokenV1.class, fact -> fact.awardId().equals(next.value()));
		eventually(
				() -> assertThat(promised().path("obligations").path(0).path("state").asString()).isEqualTo("ENDED"));
		assertThat(promised().path("cancelledAt").asString()).isEqualTo("2025-05-19T01:00:00Z");
		assertThat(facts.about(builder).stream().filter(f -> f.type().contains("ObligationEnded"))).hasSize(1);
	}

	@Test
	void a_cancellation_of_what_was_paid_is_parked() {
		facts.publish(awarded(award, builder));
		facts.publish(paid(award, builder, "city", "100"));
		eventually(() -> assertThat(promised().path("paid").asString()).isEqualTo("100.00"));
		// topics have no common order
		eventually(() -> assertThat(promised().path("obligations").size()).isEqualTo(1));

		facts.publish(cancelled(award, builder, "2025-05-19T01:00:00Z"));

		eventually(() -> assertThat(service.as(Person.of("administrator").with(Role.ADMINISTRATOR))
			.get("/v1/admin/parked")
			.expect(200)
			.body()).contains(builder.value(), "LOCK-6"));
		assertThat(promised().path("obligations").path(0).path("state").asString()).isEqualTo("WATCHED");
	}

	@Test
	void a_move_that_an_officer_recorded_in_error_is_corrected() {
		facts.publish(awarded(award, builder));
		eventually(() -> assertThat(promised().path("obligations").size()).isEqualTo(1));
		service.as(OPENER)
			.post("/v1/residency-moves",
					body("beneficiary", builder, "relation", "STATISTICS", "fromRegion", "410105", "toRegion", "410202",
							"effectiveOn", "2025-04-01", "reference", "统计〔2025〕3号"))
			.receipt();
		facts.await(BeneficiaryBarredV1.class, builder);

		service.as(DECIDER)
			.post("/v1/residency-moves/%E7%BB%9F%E8%AE%A1%E3%80%942025%E3%80%953%E5%8F%B7/correction",
					body("beneficiary", builder, "reason", "统计机构函告误报"))
			.receipt();
		assertThat(facts.await(BeneficiaryRestoredV1.class, builder).because()).isEqualTo("统计机构函告误报");
	}

	@Test
	void facts_in_another_order_and_twice_come_to_the_same() {
		facts.publish(movedOut(builder, "2025-05-01", "变更19号"));
		facts.publish(paid(award, builder, "city", "100"));
		facts.publish("once-" + award, awarded(award, builder), Instant.parse("2023-06-01T02:00:00Z"));
		facts.publish("once-" + award, awarded(award, builder), Instant.parse("2023-06-01T02:00:00Z"));
		facts.publish(movedOut(builder, "2025-05-01", "变更19号"));

		facts.await(BeneficiaryBarredV1.class, builder);
		eventually(() -> assertThat(promised().path("owedIfBroken").asString()).isEqualTo("100.00"));
		assertThat(facts.about(builder).stream().filter(f -> f.topic().equals("grants.clawback"))).hasSize(3);
	}

	@Test
	void officers_find_cases_by_state_page_by_page_and_applicants_their_own() {
		facts.publish(awarded(award, builder));
		facts.publish(paid(award, builder, "city", "100"));
		AwardId second = Office.newAward();
		facts.publish(awarded(second, builder));
		facts.publish(paid(second, builder, "city", "100"));
		facts.publish(movedOut(builder, "2025-05-01", "变更20号"));
		eventually(() -> assertThat(obligations().path("awards").findValuesAsString("owedIfBroken"))
			.isEqualTo(List.of("100.00", "100.00")));
		eventually(() -> assertThat(obligations().toString()).contains("BROKEN").doesNotContain("WATCHED"));
		for (JsonNode each : obligations().path("awards")) {
			service.as(OPENER)
				.post("/v1/cases",
						body("beneficiary", builder, "award", each.path("award").asString(), "grounds",
								"BROKEN_OBLIGATION", "obligation",
								each.path("obligations").get(0).path("obligation").asString()))
				.expect(200);
		}

		JsonNode page = cases("?state=NOTIFIED&limit=1&beneficiary=" + builder);
		assertThat(page.path("cases").size()).isEqualTo(1);
		JsonNode rest = cases("?state=NOTIFIED&beneficiary=" + builder + "&after=" + page.path("next").asString());
		assertThat(rest.path("cases").size()).isEqualTo(1);
		assertThat(rest.path("cases").get(0)).isNotEqualTo(page.path("cases").get(0));
		assertThat(cases("?state=REPAID&beneficiary=" + builder).path("cases").size()).isZero();
		assertThat(service.as(applicant(builder)).get("/v1/cases").expect(200).json().path("cases").size())
			.isEqualTo(2);
		assertThat(service.as(applicant(Beneficiaries.next())).get("/v1/cases").expect(200).json().path("cases").size())
			.isZero();
	}

	private JsonNode obligations() {
		return service.as(AUDITOR).get("/v1/obligations?beneficiary=" + builder).expect(200).json();
	}

	private JsonNode promised() {
		return obligations().path("awards").path(0);
	}

	private JsonNode clawback(String id) {
		return service.as(AUDITOR).get("/v1/cases/" + id).expect(200).json();
	}

	private JsonNode cases(String query) {
		long head = service.bean(History.class).head();
		return service.as(OPENER).get("/v1/cases" + query + "&position=" + head).expect(200).json();
	}

	private String open(String obligation) {
		return service.as(OPENER)
			.post("/v1/cases",
					body("beneficiary", builder, "award", award, "grounds", "BROKEN_OBLIGATION", "obligation",
							obligation))
			.expect(200)
			.json()
			.path("clawback")
			.asString();
	}

	private Answer decide(Person by, String clawback, String outcome) {
		return service.as(by)
			.post("/v1/cases/" + clawback + "/decision",
					body("outcome", outcome, "reason", "核查属实", "dueOn", "2025-07-31"));
	}

	private Answer repay(String clawback, String reference, String amount) {
		return service.as(CITY_FINANCE)
			.post("/v1/cases/" + clawback + "/repayments",
					body("reference", reference, "amount", amount, "valueDate", "2025-07-01"));
	}

}
