package grants.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import grants.application.event.CallEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.OPENS;
import static grants.application.domain.SampleCall.at;
import static grants.application.domain.SampleCall.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CallsStateTest {

	private static final SampleCall CALL = number(1);

	private static final SampleCall NEXT = number(2).from(at("2025-11-01T09:00:00")).until(at("2025-11-30T23:59:59"));

	private static final Instant LATER = at("2025-10-15T23:59:59");

	/** Each list is a history whose last event can't follow. */
	static Stream<List<CallEvent>> impossible() {
		return Stream.of(List.of(CALL.opened(), CALL.opened()), List.of(CALL.closed()), List.of(CALL.freed()),
				List.of(CALL.extended(LATER, INSIDE)), List.of(CALL.opened(), CALL.closed(), CALL.closed()),
				List.of(CALL.opened(), CALL.closed(), CALL.extended(LATER, INSIDE)),
				List.of(CALL.opened(), CALL.freed(), CALL.freed()), List.of(CALL.opened(), CALL.freed(), CALL.closed()),
				List.of(CALL.opened(), CALL.freed(), CALL.extended(LATER, INSIDE)));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void an_event_that_can_not_follow_stops_the_aggregate(List<CallEvent> history) {
		CallsState before = fold(history.subList(0, history.size() - 1));
		assertThatIllegalStateException().isThrownBy(() -> before.after(history.getLast()))
			.withMessageContaining("can't follow");
	}

	@Test
	void an_instant_is_in_one_call_after_one_and_before_one() {
		CallsState state = fold(List.of(NEXT.opened(), CALL.opened()));

		assertThat(state.openAt(OPENS.minusNanos(1))).isEmpty();
		assertThat(state.openAt(OPENS)).contains(CALL.call());
		assertThat(state.openAt(CLOSES)).contains(CALL.call());
		assertThat(state.openAt(CLOSES.plusNanos(1))).isEmpty();
		assertThat(state.lastBefore(CLOSES)).isEmpty();
		assertThat(state.lastBefore(CLOSES.plusNanos(1))).contains(CALL.call());
		assertThat(state.nextAfter(OPENS.minusNanos(1))).contains(CALL.call());
		assertThat(state.nextAfter(OPENS)).contains(NEXT.call());
		assertThat(state.nextAfter(NEXT.call().opensAt())).isEmpty();
	}

	@Test
	void an_extension_moves_the_close_and_a_cancellation_takes_the_call_away() {
		CallsState extended = fold(List.of(CALL.opened(), CALL.extended(LATER, INSIDE)));
		assertThat(extended.openAt(LATER)).isPresent();

		CallsState cancelled = extended.after(CALL.freed());
		assertThat(cancelled.openAt(INSIDE)).isEmpty();
		assertThat(cancelled.isEmpty()).as("a call was announced once").isFalse();
	}

	private static CallsState fold(List<CallEvent> history) {
		CallsState state = CallsState.EMPTY;
		for (CallEvent event : history) {
			state = state.after(event);
		}
		return state;
	}

}
