package grants.clawback.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import grants.clawback.command.AnswerNotice;
import grants.clawback.command.CorrectResidencyMove;
import grants.clawback.command.DemandRepayment;
import grants.clawback.command.EndAnswerPeriod;
import grants.clawback.command.EndObligations;
import grants.clawback.command.FulfilObligation;
import grants.clawback.command.ObligationsCommand;
import grants.clawback.command.OpenClawback;
import grants.clawback.command.RecordPayment;
import grants.clawback.command.RecordRepayment;
import grants.clawback.command.RecordResidencyMove;
import grants.clawback.command.StartObligations;
import grants.clawback.command.SupplementDemand;
import grants.clawback.command.WithdrawClawback;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Division;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Officer;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.AwardId;
import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import grants.runtime.testing.TestSeals;

import static grants.clawback.domain.Sample.BUILDER;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A random life of one beneficiary: five awards under two documents, three treasuries, a
 * dozen moves, a few cases, over some three years.
 */
final class RandomHistory {

	private static final List<String> DOCUMENTS = List.of("郑政〔2022〕19号", "郑政办〔2022〕65号");

	private static final List<String> TREASURIES = List.of("city", "district-410105", "district-410122");

	private static final List<Division> DIVISIONS = List.of(new Division("410105"), new Division("410181"),
			new Division("110105"), new Division("410202"));

	private final Random random;

	private final List<ObligationsEvent> events = new ArrayList<>();

	private final Map<ObligationId, Set<Reference>> setAside = new HashMap<>();

	private ObligationsState state = ObligationsState.EMPTY;

	private Instant now = Sample.at("2023-01-05T09:00");

	RandomHistory(long seed) {
		this.random = new Random(seed);
	}

	List<ObligationsEvent> events() {
		return events;
	}

	/** By a withdrawn case: for each commitment the moves that were known then. */
	Map<ObligationId, Set<Reference>> setAside() {
		return setAside;
	}

	void step() {
		now = now.plus(Duration.ofHours(random.nextInt(24 * 28)));
		ObligationsCommand command = any();
		try {
			for (ObligationsEvent event : decide(command)) {
				events.add(event);
				state = state.evolve(event);
			}
			if (command instanceof WithdrawClawback withdrawn) {
				rememberWhatIsSetAside(withdrawn.clawback());
			}
		}
		catch (RuleViolated refused) {
			assertThat(refused.rule()).isNotNull();
		}
	}

	void requireThatFoldingAgainGivesTheSame() {
		ObligationsState again = ObligationsState.EMPTY;
		for (ObligationsEvent event : events) {
			again = again.evolve(event);
		}
		assertThat(again).isEqualTo(state);
	}

	private List<ObligationsEvent> decide(ObligationsCommand command) {
		return switch (command) {
			case StartObligations c -> ObligationDecisions.start(state, c);
			case EndObligations c -> ObligationDecisions.end(state, c);
			case RecordResidencyMove c -> ObligationDecisions.recordMove(state, c);
			case CorrectResidencyMove c -> ObligationDecisions.correctMove(state, c);
			case RecordPayment c -> ObligationDecisions.recordPayment(state, c);
			case FulfilObligation c -> ObligationDecisions.fulfil(state, c);
			case OpenClawback c -> CaseDecisions.open(state, c);
			case AnswerNotice c -> CaseDecisions.answer(state, c);
			case EndAnswerPeriod c -> CaseDecisions.endAnswerPeriod(state, c);
			case WithdrawClawback c -> CaseDecisions.withdraw(state, c);
			case DemandRepayment c -> DemandDecisions.demand(state, c);
			case SupplementDemand c -> DemandDecisions.supplement(state, c);
			case RecordRepayment c -> DemandDecisions.recordRepayment(state, c);
		};
	}

	private ObligationsCommand any() {
		return switch (random.nextInt(16)) {
			case 0, 1 -> start();
			case 2, 3 -> new RecordPayment(BUILDER, award(), "instruction-" + random.nextInt(12), one(TREASURIES),
					Money.ofFen(1 + random.nextInt(100_000)), today(), now);
			case 4 -> new RecordResidencyMove(BUILDER, move(), one(List.of(Relation.values())), one(DIVISIONS),
					one(DIVISIONS), Sample.SETTLED.plusDays(random.nextInt(800) - 20), now);
			case 5 -> new CorrectResidencyMove(BUILDER, move(), "误报", officer(), now);
			case 6 -> new FulfilObligation(BUILDER, ObligationId.of(award(), 0), now);
			case 7, 8 -> new OpenClawback(BUILDER, aCase(), award(), basis(), 5 + random.nextInt(6), officer(), now);
			case 9 -> new AnswerNotice(BUILDER, aCase(), TestSeals.form("异议"), now);
			case 10 -> random.nextBoolean() ? new EndAnswerPeriod(BUILDER, aCase(), now)
					: new WithdrawClawback(BUILDER, aCase(), "成立", officer(), now);
			case 11, 12 ->
				new DemandRepayment(BUILDER, aCase(), today().plusDays(random.nextInt(40)), "退回", officer(), now);
			case 13 -> random.nextBoolean() ? repay()
					: new SupplementDemand(BUILDER, aCase(), today().plusDays(30), "补充", officer(), now);
			case 14 -> random.nextInt(3) > 0 ? start()
					: new EndObligations(BUILDER, award(), "放弃", now.minus(Duration.ofDays(random.nextInt(40))), now);
			default -> repay();
		};
	}

	private StartObligations start() {
		AwardId award = award();
		LocalDate startsOn = Sample.SETTLED.plusDays(random.nextInt(60));
		ObligationTerms terms = new ObligationTerms("RESIDENCY_LOCK_IN", startsOn,
				startsOn.plusDays(300 + random.nextInt(300)), "约束条款", "退回条款");
		String document = DOCUMENTS.get(Math.floorMod(award.hashCode(), 2));
		return new StartObligations(BUILDER, award, document, Text.of("奖励", "reward"), Money.ofYuan(1000),
				random.nextInt(4) == 0 ? List.of() : List.of(terms), now);
	}

	/** Mostly what is outstanding or a part of it, sometimes a fen too much. */
	private RecordRepayment repay() {
		ClawbackId id = aCase();
		Money outstanding = state.clawback(id)
			.map(c -> c.claimed().total().minus(c.received().total()))
			.orElse(Money.ZERO);
		Money amount = switch (random.nextInt(4)) {
			case 0 -> outstanding;
			case 1 -> outstanding.plus(Money.ofFen(1));
			default -> Money.ofFen(random.nextLong(outstanding.fen() + 1));
		};
		return new RecordRepayment(BUILDER, id, new Reference("bank-" + random.nextInt(60)), amount, today(), now);
	}

	private Basis basis() {
		return random.nextInt(3) == 0 ? new Basis.Finding(Grounds.VIOLATION, "违规", "条款")
				: new Basis.BrokenObligation(ObligationId.of(award(), 0));
	}

	private void rememberWhatIsSetAside(ClawbackId withdrawn) {
		for (ObligationsEvent event : events) {
			if (event instanceof ClawbackOpened opened && opened.clawback().equals(withdrawn)
					&& opened.obligation() != null) {
				Set<Reference> known = setAside.computeIfAbsent(opened.obligation(), _ -> new HashSet<>());
				events.stream()
					.filter(ResidencyMoveRecorded.class::isInstance)
					.map(e -> ((ResidencyMoveRecorded) e).reference())
					.forEach(known::add);
			}
		}
	}

	private AwardId award() {
		return Sample.award("random-" + random.nextInt(5));
	}

	private Reference move() {
		return new Reference("move-" + random.nextInt(12));
	}

	private ClawbackId aCase() {
		return new ClawbackId(Ids.derived("clawback", "case-" + random.nextInt(6)));
	}

	private Officer officer() {
		return new Officer("officer-" + random.nextInt(3), random.nextInt(10) == 0);
	}

	private LocalDate today() {
		return CityTime.dateOf(now);
	}

	private <T> T one(List<T> of) {
		return of.get(random.nextInt(of.size()));
	}

}
