package grants.clawback.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;

import grants.clawback.event.ObligationsEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever officers, beneficiaries, banks and registries do in whatever order, the
 * invariants hold after every step. A failure names its seed.
 */
class RandomHistoriesTest {

	private static final int STEPS = 80;

	static LongStream seeds() {
		return LongStream.range(0, 400);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void the_invariants_hold_after_every_step(long seed) {
		RandomHistory history = new RandomHistory(seed);
		for (int step = 0; step < STEPS; step++) {
			history.step();
			Invariants.check(history.events(), history.setAside());
		}
		history.requireThatFoldingAgainGivesTheSame();
	}

	@Test
	void the_histories_reach_every_kind_of_event() {
		Set<Class<?>> reached = new HashSet<>();
		seeds().limit(100).forEach(seed -> {
			RandomHistory history = new RandomHistory(seed);
			for (int step = 0; step < STEPS; step++) {
				history.step();
			}
			history.events().forEach(e -> reached.add(e.getClass()));
		});
		assertThat(reached).containsExactlyInAnyOrder(ObligationsEvent.class.getPermittedSubclasses());
	}

}
