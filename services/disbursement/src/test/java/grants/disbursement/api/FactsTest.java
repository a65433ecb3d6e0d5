package grants.disbursement.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import grants.bank.SimulatedBank;
import grants.contract.TextV1;
import grants.contract.bank.PaymentReportV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.disbursement.PaymentConfirmedV1;
import grants.contract.disbursement.PaymentReturnedV1;
import grants.contract.disbursement.PaymentsHeldV1;
import grants.disbursement.api.Town.Award;
import grants.disbursement.api.Town.Instruction;
import grants.embedded.TestBroker;
import grants.embedded.TestStore;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.Person;
import grants.runtime.testing.TestFacts;
import grants.runtime.testing.TestSeals;
import grants.runtime.time.PlatformClock;
import grants.runtime.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.disbursement.api.Town.ACCOUNT;
import static grants.disbursement.api.Town.CHECKER;
import static grants.disbursement.api.Town.CLOSED_ACCOUNT;
import static grants.disbursement.api.Town.DOCUMENT;
import static grants.disbursement.api.Town.MAKER;
import static grants.disbursement.api.Town.RELEASER;
import static grants.disbursement.api.Town.SERVICE;
import static grants.disbursement.api.Town.as;
import static grants.disbursement.api.Town.award;
import static grants.runtime.testing.TestService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

/** What other services and the bank tell, from fact to fact. */
class FactsTest {

	private static final Person ADMINISTRATOR = Person.of("u-admin").with(Role.ADMINISTRATOR);

	private TestFacts facts;

	@BeforeEach
	void open() {
		facts = Town.facts();
	}

	@AfterEach
	void close() {
		facts.close();
	}

	@Test
	void the_bank_pays_what_was_released_and_the_payment_is_confirmed() {
		try (SimulatedBank bank = bank()) {
			Award award = award(ACCOUNT);
			Instruction instruction = award.sent();

			PaymentConfirmedV1 confirmed = facts.await(PaymentConfirmedV1.class, award.beneficiary());

			assertThat(confirmed.instructionId()).isEqualTo(instruction.id());
			assertThat(confirmed.documentNumber()).isEqualTo(DOCUMENT);
			assertThat(confirmed.amountFen()).isEqualTo(16_666_501);
			assertThat(award.view(CHECKER).path("state").asString()).isEqualTo("CONFIRMED");
			assertThat(as(MAKER).post(award.preparation(), Map.of("amount", "166665.01")).refusal().ruleName())
				.isEqualTo("PAY_ONCE");
			assertThat(bank.ledger()).filteredOn((entry) -> entry.get("_id").equals(instruction.id()))
				.hasSize(1)
				.allSatisfy((entry) -> assertThat(entry).containsEntry("outcome", "PAID")
					.containsEntry("amountFen", 16_666_501L)
					.containsEntry("account", TestSeals.seal(award.beneficiary(), ACCOUNT).value()));
		}
	}

	@Test
	void a_returned_payment_is_prepared_again_only_by_naming_what_was_returned() {
		try (SimulatedBank bank = bank()) {
			Award award = award(CLOSED_ACCOUNT);
			Instruction first = award.sent();
			PaymentReturnedV1 returned = facts.await(PaymentReturnedV1.class, award.beneficiary());
			assertThat(returned.instructionId()).isEqualTo(first.id());
			assertThat(returned.reason()).contains("account closed");

			assertThat(as(MAKER).post(award.preparation(), Map.of("amount", "166665.01")).refusal().ruleName())
				.isEqualTo("RETURNED_IS_NAMED");
			as(MAKER).post(award.preparation(), Map.of("amount", "166665.01", "replaces", first.id())).receipt();

			JsonNode payment = award.view(CHECKER);
			assertThat(payment.path("state").asString()).isEqualTo("PREPARED");
			assertThat(payment.path("attempts").path(1).path("replaces").asString()).isEqualTo(first.id());
			assertThat(bank.ledger()).filteredOn((entry) -> entry.get("_id").equals(first.id())).hasSize(1);
		}
	}

	@Test
	void an_award_that_is_told_again_is_planned_once() {
		Award award = award();

		facts.publish(award.fact());
		facts.publish("again-" + award.id(), award.fact(), Instant.now());
		facts.publish("again-" + award.id(), award.fact(), Instant.now());

		// What comes behind them in their line shows that they have been taken up.
		facts.publish(award.another().fact());
		eventually(() -> assertThat(award.events()).isEqualTo(4));
		assertThat(parked(award)).isEmpty();
	}

	@Test
	void BARRED_STOPS_PAY_a_bar_that_arrives_before_the_award_holds_it() {
		Award award = Award.of(Beneficiaries.next(), ACCOUNT);
		facts.publish(barred(award));
		facts.await(PaymentsHeldV1.class, award.beneficiary());
		facts.publish(award.fact());
		eventually(() -> assertThat(award.events()).isEqualTo(4));

		assertThat(award.view(MAKER).path("held").asBoolean()).isTrue();
		assertThat(as(MAKER).post(award.preparation(), Map.of("amount", "166665.01")).refusal().ruleName())
			.isEqualTo("BARRED_STOPS_PAY");
		facts.await(PaymentsHeldV1.class, (held) -> held.awardIds().contains(award.id().value()));

		facts.publish(new BeneficiaryRestoredV1(award.beneficiary().value(), DOCUMENT, "withdrawn", SERVICE.now()));
		eventually(() -> assertThat(award.events()).isEqualTo(5));
		assertThat(award.view(MAKER).path("held").asBoolean()).isFalse();
		award.prepared();
	}

	@Test
	void BARRED_STOPS_PAY_a_bar_delivered_again_after_it_was_lifted_changes_nothing() {
		Award award = award();
		BeneficiaryBarredV1 bar = barred(award);
		String id = facts.publish(bar);
		facts.publish(new BeneficiaryRestoredV1(award.beneficiary().value(), DOCUMENT, "withdrawn", SERVICE.now()));
		facts.publish(id, bar, Instant.now());
		facts.publish(new BeneficiaryBarredV1(award.beneficiary().value(), "another document", award.id().value(),
				bar.because(), bar.citation(), SERVICE.now()));
		eventually(() -> assertThat(award.events()).isEqualTo(5));

		assertThat(award.view(MAKER).path("held").asBoolean()).isFalse();
		award.prepared();
	}

	@Test
	void CONVERGE_a_report_told_again_under_another_id_changes_nothing() {
		Award award = award();
		PaymentReportV1 report = report(award, award.sent(), "PAID");

		facts.publish(report);
		facts.publish(report);
		eventually(() -> assertThat(award.events()).isEqualTo(6));
		assertThat(award.view(CHECKER).path("state").asString()).isEqualTo("CONFIRMED");
		assertThat(parked(award)).isEmpty();
	}

	@Test
	void ONE_OUTCOME_a_report_that_contradicts_is_parked_and_moves_no_money() {
		Award award = award();
		Instruction instruction = award.sent();
		facts.publish(report(award, instruction, "PAID"));
		eventually(() -> assertThat(award.events()).isEqualTo(6));

		facts.publish(report(award, instruction, "RETURNED"));

		eventually(() -> assertThat(parked(award)).contains("PAY-14"));
		assertThat(award.events()).isEqualTo(6);
		assertThat(award.view(CHECKER).path("state").asString()).isEqualTo("CONFIRMED");
	}

	@Test
	void ONE_OUTCOME_a_contradiction_is_discarded_only_for_what_the_bank_says_next() {
		Award award = award();
		Instruction instruction = award.sent();
		facts.publish(report(award, instruction, "PAID"));
		String wrong = facts.publish(report(award, instruction, "RETURNED"));
		String right = facts.publish(report(award, instruction, "PAID"));
		eventually(() -> assertThat(parked(award)).contains("PAY-14", right));

		Map<String, String> reason = Map.of("reason", "reported in error", "citation", "letter of the bank");
		String path = "/v1/admin/parked/" + wrong + "/discard";
		assertThat(as(ADMINISTRATOR).post(path, reason).refusal().rule()).isEqualTo("PARK-4");
		Map<String, String> replaced = new HashMap<>(reason);
		replaced.put("replacedBy", right);
		String ask = as(ADMINISTRATOR).post(path, replaced).expect(200).json().path("discard").path("ask").asString();
		as(Person.of("u-another").with(Role.ADMINISTRATOR)).post(path + "/confirmation", Map.of("ask", ask))
			.expect(200);

		eventually(() -> assertThat(parked(award)).isEmpty());
		assertThat(award.events()).isEqualTo(6);
		assertThat(award.view(CHECKER).path("state").asString()).isEqualTo("CONFIRMED");
	}

	@Test
	void BANK_EVIDENCE_a_report_about_an_unknown_instruction_is_parked() {
		Award award = award();
		award.approved();

		facts.publish(report(award, new Instruction("instruction-" + UUID.randomUUID(), ""), "PAID"));

		eventually(() -> assertThat(parked(award)).contains("PAY-13"));
		assertThat(award.events()).isEqualTo(4);
	}

	@Test
	void SHARES_an_award_whose_shares_do_not_add_up_is_parked() {
		Award award = Award.of(Beneficiaries.next(), ACCOUNT);
		facts.publish(award.worth(33_333_002).fact());

		eventually(() -> assertThat(parked(award)).contains("PAY-4"));
		assertThat(award.events()).isZero();
	}

	@Test
	void an_outcome_that_nobody_knows_is_parked() {
		Award award = award();
		facts.publish(report(award, award.sent(), "PENDING"));

		eventually(() -> assertThat(parked(award)).isNotEmpty());
		assertThat(award.view(RELEASER).path("state").asString()).isEqualTo("SENT");
	}

	private static SimulatedBank bank() {
		return SimulatedBank.start(TestBroker.bootstrap(), TestStore.uri(), TestStore.freshDatabase(),
				SERVICE.bean(PlatformClock.class), TestSeals.shared());
	}

	private static BeneficiaryBarredV1 barred(Award award) {
		return new BeneficiaryBarredV1(award.beneficiary().value(), DOCUMENT, award.id().value(),
				new TextV1("迁出本市", "moved out of the city"), "郑政〔2022〕19号，一", SERVICE.now());
	}

	private static PaymentReportV1 report(Award award, Instruction instruction, String outcome) {
		return new PaymentReportV1(instruction.id(), award.beneficiary().value(), outcome, "BK-1", "",
				LocalDate.of(2026, 3, 2));
	}

	/** What administrators see of the beneficiary's facts that could not be taken up. */
	private static String parked(Award award) {
		StringBuilder found = new StringBuilder();
		as(ADMINISTRATOR).get("/v1/admin/parked").expect(200).json().path("facts").forEach((fact) -> {
			if (fact.path("beneficiaryCode").asString().equals(award.beneficiary().value())) {
				found.append(fact);
			}
		});
		return found.toString();
	}

}
