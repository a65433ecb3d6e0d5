package grants.audit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What publishers say may contradict itself; no history is hidden by that. */
class ContradictionsTest {

	private static final Instant NOON = Instant.parse("2025-03-03T04:00:00Z");

	@Test
	void the_order_extends_the_causes_for_any_graph_any_offsets_any_clocks_and_any_arrival() {
		for (long seed = 1; seed <= 1000; seed++) {
			Random random = new Random(seed);
			List<KeptFact> facts = new ArrayList<>();
			int count = 1 + random.nextInt(25);
			List<Integer> offsets = shuffled(count, random);
			for (int i = 0; i < count; i++) {
				String cause = i == 0 || random.nextInt(3) == 0 ? null : "f" + random.nextInt(i);
				facts.add(fact("f" + i, random.nextInt(3), offsets.get(i), random.nextInt(40), cause));
			}
			Collections.shuffle(facts, random);

			List<KeptFact> ordered = CausalOrder.of(facts);

			assertThat(ordered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(facts);
			List<String> ids = ordered.stream().map(KeptFact::id).toList();
			for (KeptFact fact : facts) {
				if (fact.cause() != null) {
					assertThat(ids.indexOf(fact.cause())).as("seed %d: cause of %s", seed, fact.id())
						.isLessThan(ids.indexOf(fact.id()));
				}
			}
		}
	}

	@Test
	void facts_that_name_each_other_are_told_once_each_whatever_the_arrival() {
		for (long seed = 1; seed <= 500; seed++) {
			Random random = new Random(seed);
			List<KeptFact> facts = new ArrayList<>();
			int count = 1 + random.nextInt(12);
			for (int i = 0; i < count; i++) {
				facts.add(fact("f" + i, random.nextInt(3), i, random.nextInt(40), "f" + random.nextInt(count)));
			}

			List<KeptFact> ordered = CausalOrder.of(facts);
			assertThat(ordered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(facts);

			Collections.shuffle(facts, random);
			assertThat(CausalOrder.of(facts)).as("seed %d", seed).isEqualTo(ordered);
		}
	}

	@Test
	void a_fact_that_names_itself_stands_at_its_time() {
		KeptFact early = fact("early", 1, 1, 1, null);
		KeptFact odd = fact("odd", 2, 1, 2, "odd");
		KeptFact late = fact("late", 1, 2, 3, null);

		assertThat(CausalOrder.of(List.of(late, odd, early))).containsExactly(early, odd, late);
	}

	private static KeptFact fact(String id, int topic, long offset, int second, @Nullable String cause) {
		return new KeptFact(id, "grants.test." + id, "grants.t" + topic, 0, offset, "91410100MA9F00001C", List.of(),
				NOON.plusSeconds(second), "u-li", "reviewer", "c-1", cause, "stream-1", offset,
				Json.tolerant().readTree("{}"));
	}

	private static List<Integer> shuffled(int count, Random random) {
		List<Integer> numbers = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			numbers.add(i);
		}
		Collections.shuffle(numbers, random);
		return numbers;
	}

}
