package grants.application.api;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

import grants.application.api.RandomTown.Seen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * EVIDENCE-ONCE, ONE-LIVE-CLAIM, HIGHER-OF and CAP over random histories of several
 * beneficiaries, groups and pieces of evidence, whose submissions interleave at every
 * reading and writing, are killed anywhere and sent again, while due work fires in any
 * order, too early and too late. The seed of a failing run is in its message;
 * {@code -Dgrants.seed=...} repeats it.
 */
class SubmissionRacesTest {

	private static final int RUNS = 60;

	private static final int MOVES = 1500;

	@Test
	void laws_hold_after_every_commit_and_in_the_end_nothing_is_held_in_vain() {
		long seed = Long.getLong("grants.seed", System.nanoTime());
		Map<Seen, Integer> seen = new EnumMap<>(Seen.class);
		for (int run = 0; run < RUNS; run++) {
			RandomTown town = new RandomTown(new Random(seed + run), "seed " + (seed + run));
			town.live(MOVES);
			town.seen().forEach((what, times) -> seen.merge(what, times, Integer::sum));
		}
		assertThat(seen).as("what happened, from seed %s", seed).containsKeys(Seen.values());
	}

}
