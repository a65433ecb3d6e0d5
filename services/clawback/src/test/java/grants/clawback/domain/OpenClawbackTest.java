package grants.clawback.domain;

import java.util.List;

import grants.clawback.command.OpenClawback;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.vocabulary.Basis;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.Officer;
import grants.kernel.Ids;
import grants.kernel.Text;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.D65;
import static grants.clawback.domain.Sample.FIVE_YEARS;
import static grants.clawback.domain.Sample.GREEN;
import static grants.clawback.domain.Sample.LOCK_IN;
import static grants.clawback.domain.Sample.MOVE;
import static grants.clawback.domain.Sample.OPENER;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.cancel;
import static grants.clawback.domain.Sample.day;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.open;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.openOnFinding;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.start;
import static grants.clawback.domain.Sample.startSettle;

class OpenClawbackTest {

	@Test
	void a_case_on_a_break_notifies_with_the_facts_and_the_clauses() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "8000000"), moveOut("2025-05-01"))
			.when(openOnBreak())
			.expectEvents(new ClawbackOpened(BUILDER, CASE, SETTLE, D19, Grounds.BROKEN_OBLIGATION, LOCK_IN, MOVE, Text
				.of("关于“落户奖励”（郑政〔2022〕19号）的奖补资金：税务征管关系自2025-05-01起由金水区迁至北京市（110105）（登记内变字〔2025〕第17号），"
						+ "违反保持至2028-01-10的承诺。拟要求退回已支付的资金。请于2025-06-05（含）以前陈述申辩。",
						"About the grant for \"reward for settling\" (郑政〔2022〕19号): the tax administration moved from"
								+ " Jinshui District to Beijing (110105) with effect from 2025-05-01 (登记内变字〔2025〕第17号), which breaks the"
								+ " commitment to stay until 2028-01-10. What was paid is to be returned. You may answer"
								+ " up to and including 2025-06-05."),
					List.of(FIVE_YEARS.citation(), FIVE_YEARS.repaymentCitation()), day("2025-06-05"), false,
					"officer-a", at("2025-05-21T09:30")));
	}

	@Test
	void ten_working_days_pass_over_a_public_holiday() {
		// 2025-05-31 to 2025-06-02 is the Dragon Boat Festival.
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "8000000"), moveOut("2025-05-01"))
			.when(openOnBreak())
			.expectEventsMatching(Events.one(ClawbackOpened.class, e -> e.answerBy().equals(day("2025-06-05"))));
	}

	@Test
	void a_period_into_a_year_without_published_working_days_is_provisional() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "8000000"), moveOut("2025-05-01"))
			.when(new OpenClawback(BUILDER, CASE, SETTLE, new Basis.BrokenObligation(LOCK_IN), 10, OPENER,
					at("2027-12-30T09:00")))
			.expectEventsMatching(Events.one(ClawbackOpened.class, ClawbackOpened::answerByProvisional));
	}

	@Test
	void a_case_on_a_finding_bars_with_it() {
		obligations().givenCommands(start(GREEN, D65), pay(GREEN, "city", "100"))
			.when(openOnFinding(GREEN))
			.expectEventsMatching(Events.kinds(ClawbackOpened.class, BeneficiaryBarred.class));
	}

	@Test
	void who_is_barred_already_is_not_barred_again() {
		obligations().givenCommands(startSettle(), start(GREEN, D19), pay(GREEN, "city", "100"), moveOut("2025-05-01"))
			.when(openOnFinding(GREEN))
			.expectEventsMatching(Events.kinds(ClawbackOpened.class));
	}

	@Test
	void CLAW_2_what_is_not_broken_is_no_ground() {
		refused(obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100")).when(openOnBreak()),
				ClawbackRule.OBLIGATION_IS_BROKEN);
	}

	@Test
	void CLAW_2_the_broken_commitment_of_another_award_is_no_ground() {
		refused(obligations()
			.givenCommands(startSettle(), start(GREEN, D19), pay(GREEN, "city", "100"), moveOut("2025-05-01"))
			.when(open(CASE, GREEN, new Basis.BrokenObligation(LOCK_IN))), ClawbackRule.OBLIGATION_IS_BROKEN);
	}

	@Test
	void CLAW_1_where_nothing_was_paid_nothing_is_claimed_back() {
		refused(obligations().givenCommands(startSettle(), moveOut("2025-05-01")).when(openOnBreak()),
				ClawbackRule.AWARD_WAS_PAID);
	}

	/** So no case is open on an award when it is cancelled, nor afterwards. */
	@Test
	void CLAW_1_a_cancelled_award_was_never_paid() {
		refused(obligations().givenCommands(startSettle(), moveOut("2025-05-01"), cancel(SETTLE, "2025-05-10T15:00"))
			.when(openOnBreak()), ClawbackRule.AWARD_WAS_PAID);
	}

	@Test
	void CLAW_1_an_award_that_nobody_knows_is_no_ground() {
		refused(obligations().givenCommands(pay(GREEN, "city", "100")).when(openOnFinding(GREEN)),
				ClawbackRule.AWARD_WAS_PAID);
	}

	@Test
	void CLAW_1_for_a_beneficiary_that_nobody_knows_it_is_refused() {
		refused(obligations().givenNoPriorActivity().when(openOnBreak()), ClawbackRule.AWARD_WAS_PAID);
	}

	@Test
	void CLAW_3_an_award_has_one_open_case() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(open(new ClawbackId(Ids.derived("clawback", "other")), SETTLE, new Basis.BrokenObligation(LOCK_IN))),
				ClawbackRule.ONE_OPEN_CASE);
	}

	@Test
	void CLAW_5_an_officer_who_is_tied_keeps_out() {
		refused(obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"))
			.when(new OpenClawback(BUILDER, CASE, SETTLE, new Basis.BrokenObligation(LOCK_IN), 10,
					new Officer("officer-a", true), at("2025-05-21T09:30"))),
				ClawbackRule.OFFICER_IS_NOT_TIED);
	}

	@Test
	void CLAW_3_a_case_is_opened_once() {
		refused(obligations()
			.givenCommands(startSettle(), start(GREEN, D19), pay(SETTLE, "city", "100"), pay(GREEN, "city", "100"),
					moveOut("2025-05-01"), openOnBreak())
			.when(openOnFinding(GREEN)), ClawbackRule.ONE_OPEN_CASE);
	}

}
