package grants.application.domain;

import java.time.Instant;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.at;
import static grants.application.domain.SampleCall.number;

class CloseCallTest {

	private static final Instant LATER = at("2025-10-15T23:59:59");

	private final FixtureConfiguration<Calls> calls = new AggregateTestFixture<>(Calls.class);

	@Test
	void a_call_closes_when_its_closing_instant_is_over() {
		calls.given(number(1).opened()).when(number(1).close(CLOSES.plusNanos(1))).expectEvents(number(1).closed());
	}

	@Test
	void at_its_closing_instant_it_is_open() {
		calls.given(number(1).opened()).when(number(1).close(CLOSES)).expectNoEvents();
	}

	@Test
	void a_call_that_was_extended_on_the_way_stays_open() {
		calls.given(number(1).opened(), number(1).extended(LATER, INSIDE))
			.when(number(1).close(CLOSES.plusNanos(1)))
			.expectNoEvents();
	}

	@Test
	void it_closes_at_the_later_instant_then() {
		calls.given(number(1).opened(), number(1).extended(LATER, INSIDE))
			.when(number(1).close(LATER.plusNanos(1)))
			.expectEvents(number(1).until(LATER).closed());
	}

	@Test
	void it_closes_once() {
		calls.given(number(1).opened(), number(1).closed()).when(number(1).close(CLOSES.plusNanos(1))).expectNoEvents();
	}

	@Test
	void a_cancelled_call_does_not_close() {
		calls.given(number(1).opened(), number(1).freed()).when(number(1).close(CLOSES.plusNanos(1))).expectNoEvents();
	}

}
