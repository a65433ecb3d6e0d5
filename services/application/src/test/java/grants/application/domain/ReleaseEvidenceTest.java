package grants.application.domain;

import java.util.List;
import java.util.stream.Stream;

import grants.application.command.ReleaseEvidence;
import grants.application.event.EvidenceEvent;
import grants.kernel.SocialCreditCode;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.application.domain.Filing.LATER;
import static grants.application.domain.HoldEvidenceTest.held;
import static grants.application.domain.HoldEvidenceTest.released;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ReleaseEvidenceTest {

	private static final SocialCreditCode ONE = Filing.BENEFICIARY;

	private static final SocialCreditCode OTHER = new SocialCreditCode("91410100MA9LT3Q8E1");

	private FixtureConfiguration<EvidenceHold> label;

	@BeforeEach
	void aPiece() {
		label = new AggregateTestFixture<>(EvidenceHold.class);
	}

	@Test
	void what_is_held_is_released() {
		label.given(held(ONE, 1)).when(release(ONE, 1)).expectEvents(released(ONE, 1));
	}

	@Test
	void an_earlier_turn_that_was_never_released_by_itself_goes_with_a_later_one() {
		label.given(held(ONE, 1)).when(release(ONE, 2)).expectEvents(released(ONE, 1));
	}

	@Test
	void a_late_release_frees_no_later_turn() {
		label.given(held(ONE, 1), released(ONE, 1), held(ONE, 2)).when(release(ONE, 1)).expectNoEvents();
		aPiece();
		label.given(held(ONE, 1), held(ONE, 2)).when(release(ONE, 1)).expectNoEvents();
	}

	@Test
	void nor_what_somebody_else_holds() {
		label.given(held(ONE, 1), released(ONE, 1), held(OTHER, 1)).when(release(ONE, 1)).expectNoEvents();
	}

	@Test
	void released_twice_it_is_released_once() {
		label.given(held(ONE, 1), released(ONE, 1)).when(release(ONE, 1)).expectNoEvents();
	}

	@Test
	void what_nobody_ever_held_needs_no_release() {
		label.givenNoPriorActivity().when(release(ONE, 1)).expectNoEvents();
	}

	/** Each list is a history whose last event can't follow. */
	static Stream<List<EvidenceEvent>> impossible() {
		return Stream.of(List.of(released(ONE, 1)), List.of(held(ONE, 1), held(OTHER, 1)),
				List.of(held(ONE, 1), held(ONE, 1)), List.of(held(ONE, 2), held(ONE, 1)),
				List.of(held(ONE, 1), released(ONE, 2)), List.of(held(ONE, 1), released(OTHER, 1)),
				List.of(held(ONE, 1), released(ONE, 1), held(ONE, 1)));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void an_event_that_can_not_follow_stops_the_aggregate(List<EvidenceEvent> history) {
		HoldState before = HoldState.FREE;
		for (EvidenceEvent event : history.subList(0, history.size() - 1)) {
			before = before.after(event);
		}
		HoldState last = before;
		assertThatIllegalStateException().isThrownBy(() -> last.after(history.getLast()))
			.withMessageContaining("can't follow");
	}

	private static ReleaseEvidence release(SocialCreditCode beneficiary, int turn) {
		return new ReleaseEvidence(HoldEvidenceTest.held(beneficiary, turn).holdId(), beneficiary, turn, LATER);
	}

}
