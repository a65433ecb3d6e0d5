package grants.disbursement.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import grants.disbursement.command.ApprovePayment;
import grants.disbursement.command.CancelAward;
import grants.disbursement.command.HoldPayments;
import grants.disbursement.command.NoteApprover;
import grants.disbursement.command.PaymentCommand;
import grants.disbursement.command.PlanPayments;
import grants.disbursement.command.PreparePayment;
import grants.disbursement.command.RecordBankReport;
import grants.disbursement.command.ReleasePayment;
import grants.disbursement.command.ResumePayments;
import grants.disbursement.command.VoidPayment;
import grants.disbursement.domain.Instruction.Sent;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.vocabulary.BankReport;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.PaymentContent;
import grants.disbursement.vocabulary.Share;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.RuleViolated;

import static grants.disbursement.domain.Scene.ACME;
import static grants.disbursement.domain.Scene.AT;
import static grants.disbursement.domain.Scene.CITATION;
import static grants.disbursement.domain.Scene.CITY;
import static grants.disbursement.domain.Scene.DISTRICT;
import static grants.disbursement.domain.Scene.DOCUMENT;
import static grants.disbursement.domain.Scene.LEAD_BUREAU;
import static grants.disbursement.domain.Scene.OTHER_DOCUMENT;
import static grants.disbursement.domain.Scene.PAYEE;
import static grants.disbursement.domain.Scene.PURPOSE;

/** Sensible and senseless commands to the payments of one beneficiary, by seed. */
final class RandomHistory {

	private static final List<AwardId> AWARDS = List.of(new AwardId("award-00000000-0000-0000-0000-000000000001"),
			new AwardId("award-00000000-0000-0000-0000-000000000002"));

	private static final List<String> DOCUMENTS = List.of(DOCUMENT, OTHER_DOCUMENT);

	/** Some hold several roles, and the platform tries too. */
	private static final List<Actor> ACTORS = List.of(new Actor("ann", "finance-maker"),
			new Actor("ann", "finance-checker"), new Actor("bob", "finance-checker"),
			new Actor("bob", "finance-releaser"), new Actor("eve", "finance-releaser"),
			new Actor("eve", "finance-maker"), Actor.system("disbursement"));

	private final Random random;

	private final Map<PaymentRule, Integer> refusals;

	private final List<PaymentEvent> events = new ArrayList<>();

	private final List<RecordBankReport> recorded = new ArrayList<>();

	private Payments payments = Payments.NONE;

	private int instructions;

	/**
	 * @param refusals counts how often each rule refused something
	 */
	RandomHistory(long seed, Map<PaymentRule, Integer> refusals) {
		this.random = new Random(seed);
		this.refusals = refusals;
	}

	RandomHistory run(int commands) {
		return run(commands, true);
	}

	/** Nobody hears of the bank meanwhile. */
	RandomHistory runWithoutBank(int commands) {
		return run(commands, false);
	}

	private RandomHistory run(int commands, boolean bankReports) {
		for (int i = 0; i < commands; i++) {
			PaymentCommand command = any(bankReports ? 100 : 90);
			try {
				for (PaymentEvent event : decide(payments, command)) {
					payments = PaymentHistory.evolve(payments, event);
					events.add(event);
				}
				if (command instanceof RecordBankReport report) {
					recorded.add(report);
				}
			}
			catch (RuleViolated refusal) {
				refusals.merge((PaymentRule) refusal.rule(), 1, Integer::sum);
			}
		}
		return this;
	}

	List<PaymentEvent> events() {
		return events;
	}

	Payments payments() {
		return payments;
	}

	List<RecordBankReport> recordedReports() {
		return recorded;
	}

	/** What the bank has still to say about what was sent. */
	List<RecordBankReport> outstandingReports() {
		return payments.planned()
			.values()
			.stream()
			.flatMap((payment) -> payment.attempts().stream())
			.filter(Sent.class::isInstance)
			.map((sent) -> truth(sent.id()))
			.toList();
	}

	private static List<? extends PaymentEvent> decide(Payments payments, PaymentCommand command) {
		return switch (command) {
			case PlanPayments ask -> PlanDecisions.plan(payments, ask);
			case PreparePayment ask -> List.of(PreparationDecisions.prepare(payments, ask));
			case ApprovePayment ask -> List.of(InstructionDecisions.approve(payments, ask));
			case VoidPayment ask -> List.of(InstructionDecisions.abandon(payments, ask));
			case ReleasePayment ask -> List.of(InstructionDecisions.release(payments, ask));
			case RecordBankReport ask -> BankDecisions.record(payments, ask);
			case HoldPayments ask -> List.of(PlanDecisions.hold(payments, ask));
			case ResumePayments ask -> List.of(PlanDecisions.resume(payments, ask));
			case NoteApprover ask -> CancellationDecisions.noteApprover(payments, ask);
			case CancelAward ask -> CancellationDecisions.cancel(payments, ask);
		};
	}

	private PaymentCommand any(int below) {
		if (oneIn(60)) {
			return !oneIn(4) ? new NoteApprover(ACME, pick(AWARDS), pick(ACTORS).subject(), AT)
					: new CancelAward(ACME, pick(AWARDS), "waived", CITATION, pick(ACTORS), oneIn(5), AT);
		}
		int chance = random.nextInt(below);
		if (chance < 6) {
			return plan();
		}
		if (chance < 8) {
			return new HoldPayments(ACME, pick(DOCUMENTS), CITATION, AT);
		}
		if (chance < 13) {
			return new ResumePayments(ACME, pick(DOCUMENTS), "restored", AT);
		}
		if (chance < 16) {
			return new VoidPayment(ACME, instruction(), "wrong", pick(ACTORS), AT);
		}
		if (chance < 36) {
			return prepare();
		}
		if (chance < 58) {
			InstructionId instruction = instruction();
			return new ApprovePayment(ACME, instruction, seen(instruction), pick(ACTORS), AT);
		}
		if (chance < 90) {
			InstructionId instruction = instruction();
			return new ReleasePayment(ACME, instruction, seen(instruction), pick(ACTORS), AT);
		}
		return (chance < 92) ? lie(instruction()) : truth(instruction());
	}

	private PlanPayments plan() {
		Money total = Money.ofFen(1 + random.nextInt(3));
		List<Money> parts = total.split(List.of(1, 1));
		Money stated = oneIn(10) ? total.plus(Money.ofFen(1)) : total;
		return new PlanPayments(ACME, pick(AWARDS), pick(DOCUMENTS), LEAD_BUREAU, PURPOSE, stated,
				List.of(new Share(CITY, parts.get(0)), new Share(DISTRICT, parts.get(1))), PAYEE, AT);
	}

	private PreparePayment prepare() {
		Instalment instalment = new Instalment(pick(AWARDS), pick(List.of(CITY, DISTRICT)), 1);
		PlannedPayment payment = payments.of(instalment).orElse(null);
		Money amount = (payment != null) ? payment.amount() : Money.ofFen(1);
		if (oneIn(8)) {
			amount = Money.ofFen(amount.fen() + random.nextInt(3) - 1);
		}
		InstructionId replaces = (payment != null) ? payment.lastReturned().orElse(null) : null;
		if (oneIn(8)) {
			replaces = oneIn(2) ? instruction() : null;
		}
		InstructionId id = oneIn(10) ? instruction() : InstructionId.of("request-" + instructions++);
		return new PreparePayment(ACME, instalment, id, amount, replaces, pick(ACTORS), AT);
	}

	/** Mostly one that a person would see on the screen. */
	private InstructionId instruction() {
		List<InstructionId> latest = payments.planned()
			.values()
			.stream()
			.filter((payment) -> !payment.attempts().isEmpty())
			.map((payment) -> payment.attempts().getLast().id())
			.toList();
		return latest.isEmpty() || oneIn(5) ? InstructionId.of("request-" + random.nextInt(instructions + 1))
				: pick(latest);
	}

	private PaymentContent seen(InstructionId instruction) {
		InstructionId read = oneIn(10) ? instruction() : instruction;
		return payments.with(read)
			.map((payment) -> payment.attempt(read).order().content())
			.orElse(Scene.content(read));
	}

	/** The bank does one thing with an instruction, and says the same each time. */
	private static RecordBankReport truth(InstructionId instruction) {
		return report(instruction, instruction.hashCode() % 2 == 0, "BK-" + instruction);
	}

	/** A first report can only be believed; a later one that says otherwise cannot. */
	private RecordBankReport lie(InstructionId instruction) {
		boolean first = payments.with(instruction)
			.map((payment) -> payment.attempt(instruction))
			.filter(Sent.class::isInstance)
			.isPresent();
		return first ? truth(instruction) : report(instruction, instruction.hashCode() % 2 != 0, "LIE");
	}

	private static RecordBankReport report(InstructionId instruction, boolean paid, String reference) {
		BankReport.Outcome outcome = paid ? BankReport.Outcome.PAID : BankReport.Outcome.RETURNED;
		return new RecordBankReport(ACME, instruction,
				new BankReport(outcome, reference, paid ? "" : "account closed", LocalDate.of(2026, 3, 2)), AT);
	}

	private boolean oneIn(int chances) {
		return random.nextInt(chances) == 0;
	}

	private <T> T pick(List<T> from) {
		return from.get(random.nextInt(from.size()));
	}

}
