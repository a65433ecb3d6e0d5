package grants.disbursement.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Money;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks the money invariants on stored events alone, after every single one. Shares no
 * code with the decisions on purpose.
 */
final class PaymentInvariants {

	private final Map<Instalment, PaymentPlanned> planned = new HashMap<>();

	private final Map<InstructionId, PaymentPrepared> prepared = new HashMap<>();

	private final Map<InstructionId, PaymentApproved> approved = new HashMap<>();

	private final Map<InstructionId, String> states = new HashMap<>();

	private final Set<String> barred = new HashSet<>();

	private final Map<AwardId, String> approvers = new HashMap<>();

	private final Set<AwardId> cancelled = new HashSet<>();

	static void check(List<? extends PaymentEvent> events) {
		PaymentInvariants invariants = new PaymentInvariants();
		events.forEach(invariants::see);
	}

	private void see(PaymentEvent event) {
		switch (event) {
			case AwardNoted _ -> {
			}
			case ApproverNoted e -> approvers.put(e.award(), e.approvedBy());
			case AwardCancelled e -> cancelled(e);
			case PaymentPlanned e -> assertThat(planned.put(e.instalment(), e)).as("planned once").isNull();
			case PaymentPrepared e -> {
				uncancelled(e.instalment());
				assertThat(prepared.put(e.instruction(), e)).as("instruction ids are unique").isNull();
				states.put(e.instruction(), "prepared");
			}
			case PaymentApproved e -> {
				uncancelled(e.instalment());
				approved.put(e.instruction(), e);
				move(e.instruction(), "prepared", "approved");
			}
			case PaymentVoided e -> {
				assertThat(states.get(e.instruction())).isIn("prepared", "approved");
				states.put(e.instruction(), "voided");
			}
			case PaymentSent e -> {
				uncancelled(e.instalment());
				sent(e);
				move(e.instruction(), "approved", "sent");
			}
			// UNKNOWN-HOLDS: these two are the only ways out of "sent".
			case PaymentConfirmed e -> move(e.instruction(), "sent", "confirmed");
			case PaymentReturned e -> move(e.instruction(), "sent", "returned");
			case PaymentsHeld e -> barred.add(e.documentNumber());
			case PaymentsResumed e -> barred.remove(e.documentNumber());
		}
		payOnce();
		payCap();
	}

	private void move(InstructionId instruction, String from, String to) {
		assertThat(states.put(instruction, to)).as("before %s", to).isEqualTo(from);
	}

	private void cancelled(AwardCancelled e) {
		assertThat(cancelled.add(e.award())).as("cancelled once").isTrue();
		assertThat(alive()).as("nothing of it is prepared, approved, sent or paid")
			.noneMatch((order) -> order.instalment().award().equals(e.award()));
		assertThat(e.cancelledBy().isSystem()).as("a person cancels").isFalse();
		assertThat(e.cancelledBy().subject()).as("another than the approver").isNotEqualTo(approvers.get(e.award()));
		assertThat(e.instalments()).as("all that is planned of it, and no more")
			.containsExactlyInAnyOrderElementsOf(
					planned.keySet().stream().filter((instalment) -> instalment.award().equals(e.award())).toList());
	}

	private void uncancelled(Instalment instalment) {
		assertThat(cancelled).as("nothing of a cancelled award moves").doesNotContain(instalment.award());
	}

	private void sent(PaymentSent e) {
		PaymentPlanned plan = planned.get(e.instalment());
		assertThat(barred).as("BARRED-STOPS-PAY").doesNotContain(plan.documentNumber());
		assertThat(e.payee()).as("PAYEE-BOUND").isEqualTo(plan.payee());
		assertThat(e.amount()).isEqualTo(plan.amount());
		assertThat(
				List.of(prepared.get(e.instruction()).content(), approved.get(e.instruction()).content(), e.content()))
			.as("PAYEE-BOUND: all three saw the same")
			.containsOnly(e.content());
		List<Actor> people = List.of(prepared.get(e.instruction()).preparedBy(),
				approved.get(e.instruction()).approvedBy(), e.releasedBy());
		assertThat(people).as("FOUR-EYES").noneMatch(Actor::isSystem);
		assertThat(people.stream().map(Actor::subject).distinct()).as("FOUR-EYES").hasSize(3);
	}

	private void payOnce() {
		Map<Instalment, Integer> alive = new HashMap<>();
		alive().forEach((instruction) -> alive.merge(instruction.instalment(), 1, Integer::sum));
		assertThat(alive.values()).as("PAY-ONCE").allMatch((count) -> count == 1);
	}

	private void payCap() {
		Map<String, Money> share = new HashMap<>();
		planned.values().forEach((plan) -> share.merge(shareOf(plan.instalment()), plan.amount(), Money::plus));
		Map<String, Money> taken = new HashMap<>();
		alive().forEach((order) -> taken.merge(shareOf(order.instalment()), order.amount(), Money::plus));
		taken.forEach((of, amount) -> assertThat(amount).as("PAY-CAP").isLessThanOrEqualTo(share.get(of)));
	}

	private List<PaymentPrepared> alive() {
		Set<String> alive = Set.of("prepared", "approved", "sent", "confirmed");
		return prepared.values().stream().filter((order) -> alive.contains(states.get(order.instruction()))).toList();
	}

	private static String shareOf(Instalment instalment) {
		return instalment.award() + " " + instalment.treasury();
	}

}
