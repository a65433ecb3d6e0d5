package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.number;
import static grants.application.domain.Heirs.HEIR;
import static grants.application.domain.Heirs.THIRD;
import static grants.application.domain.Heirs.begun;
import static grants.application.domain.Heirs.end;
import static grants.application.domain.Heirs.ended;
import static grants.application.domain.Heirs.inherited;
import static grants.application.domain.Heirs.leaving;
import static grants.application.domain.Heirs.submit;
import static grants.application.domain.Heirs.submitted;
import static grants.application.domain.Heirs.succession;
import static grants.application.domain.SampleTerms.settling;

class EndSuccessionTest {

	private FixtureConfiguration<Entitlements> successor;

	@BeforeEach
	void aSuccessor() {
		successor = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void what_the_predecessor_refused_comes_to_nothing_and_the_reason_is_kept() {
		successor.given(begun(succession())).when(end(succession())).expectEvents(ended(succession()));
	}

	@Test
	void the_successor_can_submit_again() {
		successor.given(begun(succession()), ended(succession()))
			.when(submit(number(1, settling())))
			.expectEvents(submitted(number(1, settling())));
	}

	@Test
	void the_same_step_again_changes_nothing() {
		successor.given(begun(succession()), ended(succession()))
			.when(end(succession()))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void it_ends_neither_another_one_nor_one_that_is_complete() {
		successor.given(begun(succession(THIRD, HEIR)))
			.when(end(succession()))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
		aSuccessor();
		successor.given(begun(succession()), inherited(succession(), leaving(1)))
			.when(end(succession()))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

}
