package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.number;

class FreeCallWindowTest {

	private final FixtureConfiguration<Calls> calls = new AggregateTestFixture<>(Calls.class);

	@Test
	void the_window_of_a_cancelled_call_is_freed() {
		calls.given(number(1).opened()).when(number(1).free()).expectEvents(number(1).freed());
	}

	@Test
	void also_if_it_has_closed_in_the_meantime() {
		calls.given(number(1).opened(), number(1).closed()).when(number(1).free()).expectEvents(number(1).freed());
	}

	@Test
	void it_is_freed_once() {
		calls.given(number(1).opened(), number(1).freed()).when(number(1).free()).expectNoEvents();
	}

}
