package grants.disbursement.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.HoldPayments;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.command.PreparePayment;
import grants.disbursement.command.RecordBankReport;
import grants.disbursement.command.ReleasePayment;
import grants.disbursement.command.ResumePayments;
import grants.disbursement.command.VoidPayment;
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
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * One grant on the way to its beneficiary: 333,330.01 yuan, of which the city pays the
 * odd fen.
 */
final class Scene {

	static final SocialCreditCode ACME = code("91410100MA0000001");

	static final AwardId AWARD = new AwardId("award-00000000-0000-0000-0000-000000000001");

	static final String DOCUMENT = "郑政〔2022〕19号";

	static final String OTHER_DOCUMENT = "郑政办〔2022〕65号";

	static final String CITATION = "郑政〔2022〕19号，一";

	static final String PURPOSE = "郑政〔2022〕19号 绿色建筑奖补";

	static final TreasuryId CITY = new TreasuryId("city");

	static final TreasuryId DISTRICT = new TreasuryId("district-410105");

	static final Instalment CITY_PART = new Instalment(AWARD, CITY, 1);

	static final Instalment DISTRICT_PART = new Instalment(AWARD, DISTRICT, 1);

	static final Money TOTAL = Money.parseYuan("333330.01");

	static final Money CITY_AMOUNT = Money.parseYuan("166665.01");

	static final Money DISTRICT_AMOUNT = Money.parseYuan("166665.00");

	static final List<Share> SHARES = List.of(new Share(CITY, CITY_AMOUNT), new Share(DISTRICT, DISTRICT_AMOUNT));

	static final Payee PAYEE = new Payee(ACME, "郑州某某建筑有限公司", "102491000011", "1702020109000123456");

	static final Actor MAKER = new Actor("subject-maker", "finance-maker");

	static final Actor CHECKER = new Actor("subject-checker", "finance-checker");

	static final Actor RELEASER = new Actor("subject-releaser", "finance-releaser");

	static final InstructionId FIRST = InstructionId.of("request-1");

	static final InstructionId SECOND = InstructionId.of("request-2");

	static final InstructionId THIRD = InstructionId.of("request-3");

	static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

	static final BankReport PAID = new BankReport(BankReport.Outcome.PAID, "BK-1", "", LocalDate.of(2026, 3, 2));

	static final BankReport RETURNED = new BankReport(BankReport.Outcome.RETURNED, "BK-2", "account closed",
			LocalDate.of(2026, 3, 2));

	private Scene() {
	}

	static SocialCreditCode code(String first17) {
		return new SocialCreditCode(first17 + SocialCreditCode.checkCharacter(first17));
	}

	static AggregateTestFixture<BeneficiaryPayments> fixture() {
		return new AggregateTestFixture<>(BeneficiaryPayments.class);
	}

	static Matcher<RuleViolated> refusedBy(PaymentRule rule) {
		return new CustomTypeSafeMatcher<>("refused by " + rule) {
			@Override
			protected boolean matchesSafely(RuleViolated refusal) {
				return refusal.rule() == rule;
			}
		};
	}

	static List<Object> history(Object... events) {
		List<Object> all = new ArrayList<>(
				List.of(planned(CITY_PART, CITY_AMOUNT), planned(DISTRICT_PART, DISTRICT_AMOUNT)));
		all.addAll(List.of(events));
		return all;
	}

	static PlanPayments plan() {
		return new PlanPayments(ACME, AWARD, DOCUMENT, PURPOSE, TOTAL, SHARES, PAYEE, AT);
	}

	static PreparePayment prepare(InstructionId instruction) {
		return prepare(instruction, null);
	}

	static PreparePayment prepare(InstructionId instruction, @Nullable InstructionId replaces) {
		return new PreparePayment(ACME, CITY_PART, instruction, CITY_AMOUNT, replaces, MAKER, AT);
	}

	static ApprovePayment approve(InstructionId instruction, Actor by) {
		return new ApprovePayment(ACME, instruction, content(instruction), by, AT);
	}

	static ReleasePayment release(InstructionId instruction, Actor by) {
		return new ReleasePayment(ACME, instruction, content(instruction), by, AT);
	}

	static VoidPayment abandon(InstructionId instruction, Actor by) {
		return new VoidPayment(ACME, instruction, "wrong day", by, AT);
	}

	static RecordBankReport report(InstructionId instruction, BankReport report) {
		return new RecordBankReport(ACME, instruction, report, AT);
	}

	static HoldPayments bar(String document) {
		return new HoldPayments(ACME, document, CITATION, AT);
	}

	static ResumePayments restore(String document) {
		return new ResumePayments(ACME, document, "the case was withdrawn", AT);
	}

	static PaymentContent content(InstructionId instruction) {
		return PaymentContent.of(instruction, CITY_PART, CITY_AMOUNT, PAYEE);
	}

	static PaymentPlanned planned(Instalment instalment, Money amount) {
		return new PaymentPlanned(ACME, instalment, DOCUMENT, PURPOSE, amount, PAYEE, AT);
	}

	static PaymentPrepared prepared(InstructionId instruction) {
		return prepared(instruction, null);
	}

	static PaymentPrepared prepared(InstructionId instruction, @Nullable InstructionId replaces) {
		return new PaymentPrepared(ACME, instruction, CITY_PART, CITY_AMOUNT, content(instruction), replaces, MAKER,
				AT);
	}

	static PaymentApproved approved(InstructionId instruction) {
		return new PaymentApproved(ACME, instruction, CITY_PART, CITY_AMOUNT, content(instruction), CHECKER, AT);
	}

	static PaymentSent sent(InstructionId instruction) {
		return new PaymentSent(ACME, instruction, CITY_PART, CITY_AMOUNT, PAYEE, PURPOSE, content(instruction),
				RELEASER, AT);
	}

	static PaymentVoided voided(InstructionId instruction, Actor by) {
		return new PaymentVoided(ACME, instruction, CITY_PART, "wrong day", by, AT);
	}

	static PaymentConfirmed confirmed(InstructionId instruction) {
		return new PaymentConfirmed(ACME, instruction, CITY_PART, DOCUMENT, CITY_AMOUNT, PAID.reference(),
				PAID.valueDate(), AT);
	}

	static PaymentReturned returned(InstructionId instruction) {
		return new PaymentReturned(ACME, instruction, CITY_PART, CITY_AMOUNT, RETURNED.reference(), RETURNED.reason(),
				RETURNED.valueDate(), AT);
	}

	static PaymentsHeld held(Instalment... instalments) {
		return new PaymentsHeld(ACME, DOCUMENT, List.of(instalments), CITATION, AT);
	}

	static PaymentsResumed resumed(Instalment... instalments) {
		return new PaymentsResumed(ACME, DOCUMENT, List.of(instalments), "the case was withdrawn", AT);
	}

}
