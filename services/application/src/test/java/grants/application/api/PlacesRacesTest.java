package grants.application.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import grants.application.api.RandomCalls.Seen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Never more live applications than places, nobody let in who was too early or late,
 * nobody sent away who was in time while there was a place, and no application in a call
 * that was cancelled, over random histories: submissions through the real door interleave
 * at every reading and writing, are killed anywhere and sent again, calls are extended
 * and cancelled meanwhile, and due work fires in any order, too early and too late. The
 * seed of a failing run is in its message; {@code -Dgrants.seed=...} repeats it.
 */
class PlacesRacesTest {

	private static final int RUNS = 150;

	private static final int MOVES = 600;

	@Test
	void laws_hold_after_every_commit_and_in_the_end_no_place_is_lost() {
		long seed = Long.getLong("grants.seed", System.nanoTime());
		Map<Seen, Integer> seen = new EnumMap<>(Seen.class);
		for (int run = 0; run < RUNS; run++) {
			RandomCalls calls = new RandomCalls(new Random(seed + run), "seed " + (seed + run));
			calls.live(MOVES);
			calls.seen().forEach((what, times) -> seen.merge(what, times, Integer::sum));
		}
		assertThat(seen).as("what happened, from seed %s", seed).containsKeys(Seen.values());
	}

}
