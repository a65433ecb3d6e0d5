package grants.disbursement.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.contract.ExplanationV1;
import grants.contract.PayeeV1;
import grants.contract.ShareV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.application.GrantAwardedV1;
import grants.contract.bank.PaymentReportV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.review.GrantApprovedV1;
import grants.disbursement.command.HoldPayments;
import grants.disbursement.command.NoteApprover;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.command.RecordBankReport;
import grants.disbursement.command.ResumePayments;
import grants.kernel.Actor;
import grants.runtime.history.Origin;
import grants.runtime.inbound.Delivery;
import org.junit.jupiter.api.Test;

import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.APPROVER;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.AWARD;
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY_AMOUNT;
import static grants.disbursement.domain.Scene.DISTRICT_AMOUNT;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.FIRST;
import static grants.disbursement.domain.Scene.PAID;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.PURPOSE;
import static grants.disbursement.domain.Scene.RETURNED;
import static grants.disbursement.domain.Scene.SHARES;
import static grants.disbursement.domain.Scene.TOTAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** One fact in, one command out. */
class InboundTest {

	private static final Instant TOLD = AT.minus(Duration.ofSeconds(5));

	private static final Delivery DELIVERY = new Delivery("fact-1", TOLD, AT,
			new Origin("fact:fact-1", Actor.system("disbursement"), "correlation-1", "fact-1"));

	@Test
	void an_award_is_planned_with_its_shares_and_its_account() {
		TermsV1 terms = new TermsV1("D19-6d", 1, new TextV1("绿色建筑奖补", "Green building"), DOCUMENT, "六", "GREEN-BUILD",
				"finance", List.of(), 10, 5, List.of(), List.of(), List.of(CITATION));
		GrantAwardedV1 fact = new GrantAwardedV1(AWARD.value(), "application-00000000-0000-0000-0000-000000000001",
				ACME.value(), PAYEE.name().value(), terms, "once", TOTAL.fen(),
				List.of(new ShareV1("city", CITY_AMOUNT.fen()), new ShareV1("district-410105", DISTRICT_AMOUNT.fen())),
				new PayeeV1(PAYEE.code().value(), PAYEE.name().value(), PAYEE.bankCode(), PAYEE.account().value()),
				List.of(), new ExplanationV1(List.of(), List.of(), List.of(), List.of()), TOLD);

		assertThat(new WhenGrantAwardedThenPlanPayments().commandFor(fact, DELIVERY))
			.contains(new PlanPayments(ACME, AWARD, DOCUMENT, "finance", PURPOSE, TOTAL, SHARES, PAYEE, AT));
	}

	@Test
	void who_approved_is_noted_for_the_award_that_follows() {
		GrantApprovedV1 fact = new GrantApprovedV1("case-1", "application-00000000-0000-0000-0000-000000000001",
				ACME.value(), TOTAL.fen(), new ExplanationV1(List.of(), List.of(), List.of(), List.of()), "digest",
				APPROVER, TOLD);

		assertThat(new WhenGrantApprovedThenNoteApprover().commandFor(fact, DELIVERY))
			.contains(new NoteApprover(ACME, AWARD, APPROVER, AT));
	}

	@Test
	void a_report_of_payment_or_return_is_recorded() {
		assertThat(new WhenPaymentReportedThenRecordBankReport().commandFor(
				new PaymentReportV1(FIRST.value(), ACME.value(), "PAID", PAID.reference(), "", PAID.valueDate()),
				DELIVERY))
			.contains(new RecordBankReport(ACME, FIRST, PAID, AT));
		assertThat(new WhenPaymentReportedThenRecordBankReport().commandFor(new PaymentReportV1(FIRST.value(),
				ACME.value(), "RETURNED", RETURNED.reference(), RETURNED.reason(), RETURNED.valueDate()), DELIVERY))
			.contains(new RecordBankReport(ACME, FIRST, RETURNED, AT));
	}

	@Test
	void a_report_of_anything_else_is_no_evidence() {
		PaymentReportV1 fact = new PaymentReportV1(FIRST.value(), ACME.value(), "PENDING", "BK-1", "",
				LocalDate.of(2026, 3, 2));

		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WhenPaymentReportedThenRecordBankReport().commandFor(fact, DELIVERY));
	}

	@Test
	void a_bar_holds_and_its_end_resumes() {
		assertThat(new WhenBeneficiaryBarredThenHoldPayments().commandFor(new BeneficiaryBarredV1(ACME.value(),
				DOCUMENT, AWARD.value(), new TextV1("迁出", "moved out"), CITATION, TOLD), DELIVERY))
			.contains(new HoldPayments(ACME, DOCUMENT, CITATION, AT));
		assertThat(new WhenBeneficiaryRestoredThenResumePayments()
			.commandFor(new BeneficiaryRestoredV1(ACME.value(), DOCUMENT, "withdrawn", TOLD), DELIVERY))
			.contains(new ResumePayments(ACME, DOCUMENT, "withdrawn", AT));
	}

}
