package grants.clawback.domain;

import grants.clawback.command.AnswerNotice;
import grants.clawback.event.ClawbackAnswered;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.demandAfterPeriod;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.startSettle;

class AnswerNoticeTest {

	private static AnswerNotice answer(String at) {
		return new AnswerNotice(BUILDER, CASE, TestSeals.form("系行政区划调整，并未迁出"), at(at));
	}

	@Test
	void the_beneficiary_states_its_case() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(answer("2025-06-05T23:59:59"))
			.expectEvents(new ClawbackAnswered(BUILDER, CASE, SETTLE, TestSeals.form("系行政区划调整，并未迁出"),
					at("2025-06-05T23:59:59")));
	}

	@Test
	void until_it_is_decided_it_may_add_to_its_answer_and_be_late() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					answer("2025-06-01T10:00"))
			.when(answer("2025-06-07T10:00"))
			.expectEventsMatching(Events.kinds(ClawbackAnswered.class));
	}

	@Test
	void CLAW_8_what_is_decided_is_answered_no_more() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					demandAfterPeriod())
			.when(answer("2025-06-07T10:00")), ClawbackRule.DECIDED_ONCE);
	}

	@Test
	void CLAW_4_a_case_that_was_never_opened_is_refused() {
		refused(obligations().givenCommands(startSettle()).when(answer("2025-06-07T10:00")),
				ClawbackRule.CASE_IS_KNOWN);
	}

}
