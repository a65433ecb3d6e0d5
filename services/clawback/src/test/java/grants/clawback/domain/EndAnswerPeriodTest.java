package grants.clawback.domain;

import grants.clawback.command.AnswerNotice;
import grants.clawback.command.EndAnswerPeriod;
import grants.clawback.event.AnswerPeriodEnded;
import grants.runtime.testing.TestSeals;
import org.junit.jupiter.api.Test;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.CASE;
import static grants.clawback.domain.Sample.SETTLE;
import static grants.clawback.domain.Sample.at;
import static grants.clawback.domain.Sample.moveOut;
import static grants.clawback.domain.Sample.obligations;
import static grants.clawback.domain.Sample.openOnBreak;
import static grants.clawback.domain.Sample.pay;
import static grants.clawback.domain.Sample.refused;
import static grants.clawback.domain.Sample.startSettle;
import static grants.clawback.domain.Sample.withdraw;

class EndAnswerPeriodTest {

	private static EndAnswerPeriod end(String at) {
		return new EndAnswerPeriod(BUILDER, CASE, at(at));
	}

	@Test
	void the_period_ends_with_its_last_day() {
		obligations().givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(end("2025-06-06T00:00"))
			.expectEvents(new AnswerPeriodEnded(BUILDER, CASE, SETTLE, at("2025-06-06T00:00")));
	}

	@Test
	void CLAW_6_not_a_second_earlier() {
		refused(obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak())
			.when(end("2025-06-05T23:59:59")), ClawbackRule.HEARD_BEFORE_DEMAND);
	}

	@Test
	void an_answer_has_ended_it_before() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					new AnswerNotice(BUILDER, CASE, TestSeals.form("异议"), at("2025-05-30T10:00")))
			.when(end("2025-06-06T00:00"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void a_decision_has_ended_it_before() {
		obligations()
			.givenCommands(startSettle(), pay(SETTLE, "city", "100"), moveOut("2025-05-01"), openOnBreak(),
					withdraw("2025-05-30T10:00"))
			.when(end("2025-06-06T00:00"))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

}
