package grants.disbursement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.CancelAward;
import grants.disbursement.command.HoldPayments;
import grants.disbursement.command.NoteApprover;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.command.PreparePayment;
import grants.disbursement.command.RecordBankReport;
import grants.disbursement.command.ReleasePayment;
import grants.disbursement.command.ResumePayments;
import grants.disbursement.command.VoidPayment;
import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.vocabulary.BankReport;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.PaymentContent;
import grants.disbursement.vocabulary.Share;
import grants.disbursement.vocabulary.TreasuryId;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;
import grants.runtime.testing.TestSeals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * One grant on the way to its beneficiary: 333,330.01 yuan, of which the city pays the
 * odd fen.
 */
public final class Scene {

	public static final SocialCreditCode ACME = code("91410100MA0000001");

	public static final AwardId AWARD = new AwardId("award-00000000-0000-0000-0000-000000000001");

	public static final String DOCUMENT = "郑政〔2022〕19号";

	public static final String OTHER_DOCUMENT = "郑政办〔2022〕65号";

	public static final String CITATION = "郑政〔2022〕19号，一";

	public static final String LEAD_BUREAU = "housing";

	public static final String PURPOSE = "郑政〔2022〕19号 绿色建筑奖补";

	public static final TreasuryId CITY = new TreasuryId("city");

	public static final TreasuryId DISTRICT = new TreasuryId("district-410105");

	public static final Instalment CITY_PART = new Instalment(AWARD, CITY, 1);

	public static final Instalment DISTRICT_PART = new Instalment(AWARD, DISTRICT, 1);

	public static final Money TOTAL = Money.parseYuan("333330.01");

	public static final Money CITY_AMOUNT = Money.parseYuan("166665.01");

	public static final Money DISTRICT_AMOUNT = Money.parseYuan("166665.00");

	public static final List<Share> SHARES = List.of(new Share(CITY, CITY_AMOUNT),
			new Share(DISTRICT, DISTRICT_AMOUNT));

	public static final Payee PAYEE = new Payee(ACME, TestSeals.form("郑州某某建筑有限公司"), "102491000011",
			TestSeals.form("1702020109000123456"));

	public static final Actor MAKER = new Actor("subject-maker", "finance-maker");

	public static final Actor CHECKER = new Actor("subject-checker", "finance-checker");

	public static final Actor RELEASER = new Actor("subject-releaser", "finance-releaser");

	public static final Actor CANCELLER = new Actor("subject-canceller", "approver");

	public static final String APPROVER = "subject-approver";

	public static final InstructionId FIRST = InstructionId.of("request-1");

	public static final InstructionId SECOND = InstructionId.of("request-2");

	public static final InstructionId THIRD = InstructionId.of("request-3");

	public static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

	public static final BankReport PAID = new BankReport(BankReport.Outcome.PAID, "BK-1", "", LocalDate.of(2026, 3, 2));

	public static final BankReport RETURNED = new BankReport(BankReport.Outcome.RETURNED, "BK-2", "account closed",
			LocalDate.of(2026, 3, 2));

	private Scene() {
	}

	public static SocialCreditCode code(String first17) {
		return new SocialCreditCode(first17 + SocialCreditCode.checkCharacter(first17));
	}

	public static AggregateTestFixture<BeneficiaryPayments> fixture() {
		return new AggregateTestFixture<>(BeneficiaryPayments.class);
	}

	public static Matcher<RuleViolated> refusedBy(PaymentRule rule) {
		return new CustomTypeSafeMatcher<>("refused by " + rule) {
			@Override
			protected boolean matchesSafely(RuleViolated refusal) {
				return refusal.rule() == rule;
			}
		};
	}

	public static List<Object> history(Object... events) {
		List<Object> all = new ArrayList<>(
				List.of(noted(), planned(CITY_PART, CITY_AMOUNT), planned(DISTRICT_PART, DISTRICT_AMOUNT)));
		all.addAll(List.of(events));
		return all;
	}

	public static PlanPayments plan() {
		return new PlanPayments(ACME, AWARD, DOCUMENT, LEAD_BUREAU, PURPOSE, TOTAL, SHARES, PAYEE, AT);
	}

	public static PreparePayment prepare(InstructionId instruction) {
		return prepare(instruction, null);
	}

	public static PreparePayment prepare(InstructionId instruction, @Nullable InstructionId replaces) {
		return new PreparePayment(ACME, CITY_PART, instruction, CITY_AMOUNT, replaces, MAKER, AT);
	}

	public static ApprovePayment approve(InstructionId instruction, Actor by) {
		return new ApprovePayment(ACME, instruction, content(instruction), by, AT);
	}

	public static ReleasePayment release(InstructionId instruction, Actor by) {
		return new ReleasePayment(ACME, instruction, content(instruction), by, AT);
	}

	public static VoidPayment abandon(InstructionId instruction, Actor by) {
		return new VoidPayment(ACME, instruction, "wrong day", by, AT);
	}

	public static RecordBankReport report(InstructionId instruction, BankReport report) {
		return new RecordBankReport(ACME, instruction, report, AT);
	}

	public static HoldPayments bar(String document) {
		return new HoldPayments(ACME, document, CITATION, AT);
	}

	public static ResumePayments restore(String document) {
		return new ResumePayments(ACME, document, "the case was withdrawn", AT);
	}

	public static CancelAward cancel() {
		return cancel(CANCELLER);
	}

	public static CancelAward cancel(Actor by) {
		return new CancelAward(ACME, AWARD, "waived in writing", CITATION, by, false, AT);
	}

	public static NoteApprover noteApprover(String subject) {
		return new NoteApprover(ACME, AWARD, subject, AT);
	}

	public static PaymentContent content(InstructionId instruction) {
		return PaymentContent.of(instruction, CITY_PART, CITY_AMOUNT, PAYEE);
	}

	public static AwardNoted noted() {
		return new AwardNoted(ACME, AWARD, LEAD_BUREAU, AT);
	}

	public static ApproverNoted approverNoted() {
		return new ApproverNoted(ACME, AWARD, APPROVER, AT);
	}

	public static AwardCancelled cancelled() {
		return new AwardCancelled(ACME, AWARD, List.of(CITY_PART, DISTRICT_PART), TOTAL, "waived in writing", CITATION,
				CANCELLER, AT);
	}

	/** As a cancellation gives it up. */
	public static PaymentVoided voidedByCancellation(InstructionId instruction) {
		return new PaymentVoided(ACME, instruction, CITY_PART, "waived in writing", CANCELLER, AT);
	}

	public static PaymentPlanned planned(Instalment instalment, Money amount) {
		return new PaymentPlanned(ACME, instalment, DOCUMENT, PURPOSE, amount, PAYEE, AT);
	}

	public static PaymentPrepared prepared(InstructionId instruction) {
		return prepared(instruction, null);
	}

	public static PaymentPrepared prepared(InstructionId instruction, @Nullable InstructionId replaces) {
		return new PaymentPrepared(ACME, instruction, CITY_PART, CITY_AMOUNT, content(instruction), replaces, MAKER,
				AT);
	}

	public static PaymentApproved approved(InstructionId instruction) {
		return new PaymentApproved(ACME, instruction, CITY_PART, CITY_AMOUNT, content(instruction), CHECKER, AT);
	}

	public static PaymentSent sent(InstructionId instruction) {
		return new PaymentSent(ACME, instruction, CITY_PART, CITY_AMOUNT, PAYEE, PURPOSE, content(instruction),
				RELEASER, AT);
	}

	public static PaymentVoided voided(InstructionId instruction, Actor by) {
		return new PaymentVoided(ACME, instruction, CITY_PART, "wrong day", by, AT);
	}

	public static PaymentConfirmed confirmed(InstructionId instruction) {
		return new PaymentConfirmed(ACME, instruction, CITY_PART, DOCUMENT, CITY_AMOUNT, PAID.reference(),
				PAID.valueDate(), AT);
	}

	public static PaymentReturned returned(InstructionId instruction) {
		return new PaymentReturned(ACME, instruction, CITY_PART, CITY_AMOUNT, RETURNED.reference(), RETURNED.reason(),
				RETURNED.valueDate(), AT);
	}

	public static PaymentsHeld held(Instalment... instalments) {
		return new PaymentsHeld(ACME, DOCUMENT, List.of(instalments), CITATION, AT);
	}

	public static PaymentsResumed resumed(Instalment... instalments) {
		return new PaymentsResumed(ACME, DOCUMENT, List.of(instalments), "the case was withdrawn", AT);
	}

}
