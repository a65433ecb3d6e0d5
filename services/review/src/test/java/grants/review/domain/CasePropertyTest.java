package grants.review.domain;

import java.util.Map;
import java.util.TreeMap;

import grants.review.event.ReviewEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Whatever anybody does in whatever order: no award without distinct, unrelated opinions
 * and a finished notice. A failure names its seed.
 */
class CasePropertyTest {

	private static final int CASES = 1_000;

	private static final int STEPS = 120;

	@Test
	void no_approval_without_distinct_opinions_and_a_finished_notice() {
		Map<String, Integer> seen = new TreeMap<>();
		int refusals = 0;
		for (long seed = 1; seed <= CASES; seed++) {
			RandomCase random = new RandomCase(seed);
			try {
				for (int step = 0; step < STEPS; step++) {
					random.step();
				}
				CaseInvariants.check(random.events(), RandomCase.TIED);
				assertThat(CaseHistory.fold(random.events())).isEqualTo(random.state());
			}
			catch (AssertionError | IllegalStateException e) {
				fail("seed " + seed + ": " + random.events(), e);
			}
			for (ReviewEvent event : random.events()) {
				seen.merge(event.getClass().getSimpleName(), 1, Integer::sum);
			}
			refusals += random.refusals();
		}
		assertThat(refusals).isGreaterThan(CASES);
		// the walks are worth something only if they get everywhere
		assertThat(seen.get("GrantApproved")).isGreaterThan(CASES / 20);
		assertThat(seen.get("GrantRejected")).isGreaterThan(CASES / 20);
		assertThat(seen.get("CaseClosed")).isGreaterThan(CASES / 20);
		assertThat(seen.get("OpinionPeriodEnded")).isGreaterThan(CASES / 20);
	}

}
