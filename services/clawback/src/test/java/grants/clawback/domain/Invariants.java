package grants.clawback.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import grants.clawback.event.AnswerPeriodEnded;
import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Share;
import grants.kernel.AwardId;
import grants.kernel.CityTime;
import grants.kernel.Money;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * LOCK-IN, CLAW-CAP, DUE-PROCESS and the standing of the beneficiary, read off the events
 * alone and by other means than the domain's own state.
 */
final class Invariants {

	private final Map<AwardId, String> documents = new HashMap<>();

	private final Map<ObligationId, ObligationStarted> obligations = new HashMap<>();

	private final Map<Reference, ResidencyMoveRecorded> moves = new HashMap<>();

	private final Set<ObligationId> broken = new HashSet<>();

	private final Set<ObligationId> fulfilled = new HashSet<>();

	private final Set<ObligationId> ended = new HashSet<>();

	private final Map<AwardId, AwardCancelled> cancelled = new HashMap<>();

	private final Set<String> barred = new HashSet<>();

	private final Map<AwardId, Map<String, Money>> paid = new HashMap<>();

	private final Map<ClawbackId, ClawbackOpened> opened = new HashMap<>();

	private final Set<ClawbackId> answered = new HashSet<>();

	private final Set<ClawbackId> withdrawn = new HashSet<>();

	private final Map<ClawbackId, Integer> demands = new HashMap<>();

	private final Map<ClawbackId, Map<String, Money>> demanded = new HashMap<>();

	private final Map<ClawbackId, Map<String, Money>> received = new HashMap<>();

	static void check(List<ObligationsEvent> events, Map<ObligationId, Set<Reference>> setAside) {
		Invariants invariants = new Invariants();
		events.forEach(invariants::read);
		invariants.lockIn(setAside);
		invariants.standing();
		invariants.cap();
	}

	private void read(ObligationsEvent event) {
		switch (event) {
			case AwardNoted e -> assertThat(documents.put(e.award(), e.documentNumber())).isNull();
			case ObligationStarted e -> assertThat(obligations.put(e.obligation(), e)).isNull();
			case AwardCancelled e -> {
				assertThat(cancelled.put(e.award(), e)).isNull();
				assertThat(paid).as("cancelled unpaid").doesNotContainKey(e.award());
			}
			case ObligationEnded e -> {
				assertThat(ended.add(e.obligation())).isTrue();
				assertThat(broken).doesNotContain(e.obligation());
				assertThat(fulfilled).doesNotContain(e.obligation());
			}
			case ResidencyMoveRecorded e -> assertThat(moves.put(e.reference(), e)).isNull();
			case ResidencyMoveCorrected e -> assertThat(moves.remove(e.reference())).isNotNull();
			case ObligationBroken e -> {
				assertThat(broken.add(e.obligation())).isTrue();
				fulfilled.remove(e.obligation());
				ended.remove(e.obligation());
			}
			case BreakTakenBack e -> assertThat(broken.remove(e.obligation())).isTrue();
			case ObligationFulfilled e -> {
				assertThat(fulfilled.add(e.obligation())).isTrue();
				assertThat(broken).doesNotContain(e.obligation());
				assertThat(ended).doesNotContain(e.obligation());
				assertThat(e.fulfilledAt()).isAfterOrEqualTo(CityTime.endOf(e.lastDay()));
			}
			case BeneficiaryBarred e -> assertThat(barred.add(e.documentNumber())).isTrue();
			case BeneficiaryRestored e -> assertThat(barred.remove(e.documentNumber())).isTrue();
			case PaymentRecorded e -> {
				add(paid.computeIfAbsent(e.award(), _ -> new HashMap<>()), e.treasury(), e.amount());
				assertThat(e.paidInAll()).isEqualTo(total(paid.get(e.award())));
			}
			case ClawbackOpened e -> assertThat(opened.put(e.clawback(), e)).isNull();
			case ClawbackAnswered e -> answered.add(e.clawback());
			case RepaymentDemanded e -> demand(e);
			case RepaymentReceived e -> receive(e);
			case ClawbackRepaid e -> assertThat(received.get(e.clawback())).isEqualTo(demanded.get(e.clawback()));
			case ClawbackWithdrawn e -> {
				assertThat(withdrawn.add(e.clawback())).isTrue();
				assertThat(e.received()).isEqualTo(total(received.getOrDefault(e.clawback(), Map.of())));
			}
			case AnswerPeriodEnded e ->
				assertThat(e.endedAt()).isAfterOrEqualTo(CityTime.endOf(opened.get(e.clawback()).answerBy()));
		}
	}

	/** DUE-PROCESS, and the figures of the demand. */
	private void demand(RepaymentDemanded e) {
		ClawbackOpened notice = opened.get(e.clawback());
		assertThat(notice).isNotNull();
		assertThat(e.decidedBy()).isNotEqualTo(notice.openedBy());
		assertThat(answered.contains(e.clawback()) || !e.demandedAt().isBefore(CityTime.endOf(notice.answerBy())))
			.isTrue();
		assertThat(e.dueOn()).isAfter(CityTime.dateOf(e.demandedAt()));
		Map<String, Money> all = demanded.computeIfAbsent(e.clawback(), _ -> new HashMap<>());
		e.shares().forEach(s -> add(all, s.treasury(), s.amount()));
		demands.merge(e.clawback(), 1, Integer::sum);
		assertThat(total(e.shares())).isEqualTo(e.amount());
		assertThat(total(all)).isEqualTo(e.demandedInAll());
		assertThat(e.outstanding()).isEqualTo(total(all).minus(total(received.getOrDefault(e.clawback(), Map.of()))));
	}

	/** The shares add up, none exceeds its demand, and they stand in its proportion. */
	private void receive(RepaymentReceived e) {
		assertThat(e.amount().isPositive()).isTrue();
		assertThat(total(e.shares())).isEqualTo(e.amount());
		Map<String, Money> all = received.computeIfAbsent(e.clawback(), _ -> new HashMap<>());
		e.shares().forEach(s -> {
			assertThat(s.amount().isPositive()).isTrue();
			add(all, s.treasury(), s.amount());
		});
		Map<String, Money> claims = demanded.get(e.clawback());
		assertThat(total(claims).minus(total(all))).isEqualTo(e.outstanding());
		claims.forEach((treasury, claim) -> {
			Money part = all.getOrDefault(treasury, Money.ZERO);
			assertThat(part).isLessThanOrEqualTo(claim);
			if (demands.get(e.clawback()) == 1) {
				BigDecimal exact = BigDecimal.valueOf(total(all).fen())
					.multiply(BigDecimal.valueOf(claim.fen()))
					.divide(BigDecimal.valueOf(total(claims).fen()), MathContext.DECIMAL128);
				assertThat(BigDecimal.valueOf(part.fen()).subtract(exact).abs())
					.isLessThan(BigDecimal.valueOf(Math.max(1, claims.size() - 1)));
			}
		});
	}

	private void lockIn(Map<ObligationId, Set<Reference>> setAside) {
		obligations.forEach((id, started) -> assertThat(broken.contains(id)).as("LOCK-IN of %s", id)
			.isEqualTo(moves.values()
				.stream()
				.filter(m -> !setAside.getOrDefault(id, Set.of()).contains(m.reference()))
				.anyMatch(m -> breaks(m, started.terms().startsOn(), lastDay(started)))));
		obligations.forEach((id, started) -> {
			if (!broken.contains(id) && !fulfilled.contains(id)) {
				assertThat(ended.contains(id)).as("%s ends with its award", id).isEqualTo(endsEarly(started));
			}
		});
	}

	/** A cancellation cuts the period: the day before it is the last. */
	private LocalDate lastDay(ObligationStarted started) {
		AwardCancelled end = cancelled.get(started.award());
		LocalDate last = started.terms().lastDay();
		return end != null && CityTime.dateOf(end.cancelledAt()).compareTo(last) <= 0
				? CityTime.dateOf(end.cancelledAt()).minusDays(1) : last;
	}

	private boolean endsEarly(ObligationStarted started) {
		return !lastDay(started).equals(started.terms().lastDay());
	}

	private static boolean breaks(ResidencyMoveRecorded move, LocalDate first, LocalDate last) {
		boolean out = move.from().value().startsWith("4101") && !move.to().value().startsWith("4101");
		return out && move.effectiveOn().compareTo(first) >= 0 && move.effectiveOn().compareTo(last) <= 0;
	}

	private void standing() {
		Set<String> reasons = new HashSet<>();
		broken.forEach(o -> reasons.add(documents.get(obligations.get(o).award())));
		opened.values()
			.stream()
			.filter(o -> o.obligation() == null && !withdrawn.contains(o.clawback()))
			.forEach(o -> reasons.add(o.documentNumber()));
		assertThat(barred).isEqualTo(reasons);
	}

	/** CLAW-CAP for every award and every treasury; what is withdrawn claims no more. */
	private void cap() {
		Map<AwardId, Map<String, Money>> claims = new HashMap<>();
		opened.values().forEach(o -> {
			Map<ClawbackId, Map<String, Money>> counted = withdrawn.contains(o.clawback()) ? received : demanded;
			counted.getOrDefault(o.clawback(), Map.of())
				.forEach((t, amount) -> add(claims.computeIfAbsent(o.award(), _ -> new HashMap<>()), t, amount));
		});
		claims.forEach((award, byTreasury) -> byTreasury.forEach((treasury, claim) -> assertThat(claim)
			.isLessThanOrEqualTo(paid.getOrDefault(award, Map.of()).getOrDefault(treasury, Money.ZERO))));
	}

	private static void add(Map<String, Money> sums, String treasury, Money amount) {
		sums.merge(treasury, amount, Money::plus);
	}

	private static Money total(Map<String, Money> sums) {
		return sums.values().stream().reduce(Money.ZERO, Money::plus);
	}

	private static Money total(List<Share> shares) {
		return shares.stream().map(Share::amount).reduce(Money.ZERO, Money::plus);
	}

}
