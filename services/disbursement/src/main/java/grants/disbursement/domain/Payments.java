package grants.disbursement.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.AwardId;
import grants.kernel.Money;

/**
 * A beneficiary's payments as they stand. Immutable; {@link PaymentHistory} makes it from
 * events.
 *
 * @param planned in the order of planning
 * @param paidFor which instalment each instruction is for
 * @param bars citation of the bar by number of the document that it is under
 * @param approvers who approved what an award answers, as far as it is known
 * @param cancelled awards of which nothing is ever paid
 */
record Payments(Map<Instalment, PlannedPayment> planned, Map<InstructionId, Instalment> paidFor,
		Map<String, String> bars, Map<AwardId, String> approvers, Set<AwardId> cancelled) {

	static final Payments NONE = new Payments(Map.of(), Map.of(), Map.of(), Map.of(), Set.of());

	Payments {
		planned = Collections.unmodifiableMap(new LinkedHashMap<>(planned));
		paidFor = Map.copyOf(paidFor);
		bars = Map.copyOf(bars);
		approvers = Map.copyOf(approvers);
		cancelled = Set.copyOf(cancelled);
	}

	Optional<PlannedPayment> of(Instalment instalment) {
		return Optional.ofNullable(planned.get(instalment));
	}

	Optional<PlannedPayment> with(InstructionId instruction) {
		return Optional.ofNullable(paidFor.get(instruction)).flatMap(this::of);
	}

	List<PlannedPayment> of(AwardId award) {
		return planned.values().stream().filter((payment) -> payment.instalment().award().equals(award)).toList();
	}

	/** What the treasury has to pay for the award in all. */
	Money share(Instalment instalment) {
		return shareOf(instalment).stream().map(PlannedPayment::amount).reduce(Money.ZERO, Money::plus);
	}

	/** How much of the share is prepared, approved, in flight or paid. */
	Money committed(Instalment instalment) {
		return shareOf(instalment).stream().map(PlannedPayment::committed).reduce(Money.ZERO, Money::plus);
	}

	Optional<String> barCitation(String documentNumber) {
		return Optional.ofNullable(bars.get(documentNumber));
	}

	/** Opaque subject id. */
	Optional<String> approverOf(AwardId award) {
		return Optional.ofNullable(approvers.get(award));
	}

	boolean isCancelled(AwardId award) {
		return cancelled.contains(award);
	}

	/** What a bar under the document holds, or would hold. */
	List<Instalment> unsent(String documentNumber) {
		return planned.values()
			.stream()
			.filter((payment) -> payment.documentNumber().equals(documentNumber) && payment.canBeHeld()
					&& !isCancelled(payment.instalment().award()))
			.map(PlannedPayment::instalment)
			.toList();
	}

	Payments withPlanned(Map<Instalment, PlannedPayment> planned) {
		return new Payments(planned, paidFor, bars, approvers, cancelled);
	}

	Payments withPaidFor(Map<InstructionId, Instalment> paidFor) {
		return new Payments(planned, paidFor, bars, approvers, cancelled);
	}

	Payments withBars(Map<String, String> bars) {
		return new Payments(planned, paidFor, bars, approvers, cancelled);
	}

	Payments withApprover(AwardId award, String subject) {
		Map<AwardId, String> more = new HashMap<>(approvers);
		more.put(award, subject);
		return new Payments(planned, paidFor, bars, more, cancelled);
	}

	Payments cancelling(AwardId award) {
		Set<AwardId> more = new HashSet<>(cancelled);
		more.add(award);
		return new Payments(planned, paidFor, bars, approvers, more);
	}

	private List<PlannedPayment> shareOf(Instalment instalment) {
		return of(instalment.award()).stream()
			.filter((payment) -> payment.instalment().treasury().equals(instalment.treasury()))
			.toList();
	}

}
