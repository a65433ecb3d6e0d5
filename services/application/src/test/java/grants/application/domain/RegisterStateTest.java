package grants.application.domain;

import java.util.List;
import java.util.stream.Stream;

import grants.application.event.RegisterEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleTerms.ventureRisk;
import static grants.application.vocabulary.ReleasedBecause.CLAIM_ENDED;
import static grants.application.vocabulary.ReleasedBecause.NEVER_CLAIMED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RegisterStateTest {

	private static final SampleCall CALL = number(1);

	private static final Filing FILING = Filing.number(1, ventureRisk(2025));

	/** Each list is a history whose last event can't follow. */
	static Stream<List<RegisterEvent>> impossible() {
		return Stream.of(List.of(CALL.made(FILING), CALL.made(FILING)), List.of(CALL.struck(FILING, 1, CLAIM_ENDED)),
				List.of(CALL.made(FILING, 2, INSIDE), CALL.made(FILING)),
				List.of(CALL.made(FILING, 2, INSIDE), CALL.struck(FILING, 1, NEVER_CLAIMED)),
				List.of(CALL.made(FILING), CALL.struck(FILING, 1, NEVER_CLAIMED), CALL.made(FILING)),
				List.of(CALL.made(FILING), CALL.struck(FILING, 1, NEVER_CLAIMED),
						CALL.struck(FILING, 1, NEVER_CLAIMED)),
				List.of(CALL.cancelled(INSIDE), CALL.cancelled(INSIDE)),
				List.of(CALL.cancelled(INSIDE), CALL.made(FILING)), List.of(CALL.made(FILING), CALL.cancelled(INSIDE)));
	}

	@ParameterizedTest
	@MethodSource("impossible")
	void an_event_that_can_not_follow_stops_the_aggregate(List<RegisterEvent> history) {
		RegisterState state = fold(history.subList(0, history.size() - 1));
		assertThatIllegalStateException().isThrownBy(() -> state.after(history.getLast()))
			.withMessageContaining("can't follow");
	}

	@Test
	void entered_anew_it_keeps_its_first_stamp() {
		RegisterState state = fold(List.of(CALL.made(FILING), CALL.made(FILING, 2, CLOSES)));

		assertThat(state.count()).isEqualTo(1);
		assertThat(state.standing(FILING.id())).contains(new RegisterState.Entry(2, INSIDE));
	}

	private static RegisterState fold(List<RegisterEvent> history) {
		RegisterState state = RegisterState.EMPTY;
		for (RegisterEvent event : history) {
			state = state.after(event);
		}
		return state;
	}

}
