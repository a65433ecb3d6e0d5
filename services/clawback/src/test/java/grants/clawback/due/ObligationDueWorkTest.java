package grants.clawback.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import grants.clawback.command.EndAnswerPeriod;
import grants.clawback.command.FulfilObligation;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.Actor;
import grants.kernel.AwardId;
import grants.kernel.Ids;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueItem;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ObligationDueWorkTest {

	private static final SocialCreditCode BUILDER = new SocialCreditCode("91410105MA45ABCD1A");

	private static final AwardId AWARD = new AwardId(Ids.derived("award", "a"));

	private static final ObligationId OBLIGATION = ObligationId.of(AWARD, 0);

	private static final ClawbackId CASE = new ClawbackId(Ids.derived("clawback", "c"));

	private static final Instant NOW = Instant.parse("2025-05-20T01:00:00Z");

	private static final DueItem FULFILMENT = new DueItem("fulfilment:" + OBLIGATION, "fulfilment",
			"obligations-" + BUILDER, Instant.parse("2028-01-10T16:00:00Z"));

	private static final DueItem ANSWER_END = new DueItem("answer-end:" + CASE, "answer-end", "obligations-" + BUILDER,
			Instant.parse("2025-06-05T16:00:00Z"));

	private final ObligationDueWork work = new ObligationDueWork();

	@Test
	void a_commitment_is_due_at_the_end_of_its_last_day() {
		assertThat(changes(started(LocalDate.parse("2028-01-10")))).containsExactly(new DueChange.Schedule(FULFILMENT));
		assertThat(work.commandFor(FULFILMENT))
			.isEqualTo(new FulfilObligation(BUILDER, OBLIGATION, FULFILMENT.dueAt()));
	}

	@Test
	void a_commitment_without_end_is_never_due() {
		assertThat(changes(started(ObligationTerms.NO_END))).isEmpty();
	}

	@Test
	void a_break_leaves_the_fulfilment_on_the_sheet_as_it_may_be_taken_back() {
		assertThat(changes(new ObligationBroken(BUILDER, AWARD, OBLIGATION, new Reference("r"), Relation.TAX,
				LocalDate.parse("2025-05-01"), "c", NOW)))
			.isEmpty();
	}

	@Test
	void the_period_to_answer_is_due_at_the_end_of_its_last_day() {
		assertThat(changes(new ClawbackOpened(BUILDER, CASE, AWARD, "d", Grounds.VIOLATION, null, null,
				Text.of("告知", "notice"), List.of("c"), LocalDate.parse("2025-06-05"), false, "officer-a", NOW)))
			.containsExactly(new DueChange.Schedule(ANSWER_END));
		assertThat(work.commandFor(ANSWER_END)).isEqualTo(new EndAnswerPeriod(BUILDER, CASE, ANSWER_END.dueAt()));
	}

	@Test
	void an_answer_and_a_withdrawal_take_it_off_the_sheet() {
		DueChange off = new DueChange.Cancel(ANSWER_END.id());
		assertThat(changes(new ClawbackAnswered(BUILDER, CASE, AWARD, TestSeals.form("异议"), NOW))).containsExactly(off);
		assertThat(changes(new ClawbackWithdrawn(BUILDER, CASE, AWARD, "成立", Money.ZERO, "officer-b", NOW)))
			.containsExactly(off);
	}

	private static ObligationStarted started(LocalDate lastDay) {
		return new ObligationStarted(BUILDER, AWARD, OBLIGATION,
				new ObligationTerms("RESIDENCY_LOCK_IN", LocalDate.parse("2023-01-10"), lastDay, "c", "r"), NOW);
	}

	private List<DueChange> changes(ObligationsEvent event) {
		return work.changes(new RecordedEvent(1, "id", "obligations-" + BUILDER, 0, event, NOW,
				new Origin("request", Actor.system("test"), "correlation", null)));
	}

}
