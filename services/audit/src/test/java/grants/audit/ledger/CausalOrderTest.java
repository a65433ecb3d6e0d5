package grants.audit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import grants.runtime.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausalOrderTest {

	private static final Instant NOON = Instant.parse("2025-03-03T04:00:00Z");

	private static KeptFact fact(String id, String topic, long offset, Instant at, @Nullable String cause) {
		return new KeptFact(id, "grants.test." + id, topic, 0, offset, "91410100MA9F00001C", List.of(), at, "u-li",
				"reviewer", "c-1", cause, "stream-1", offset, Json.tolerant().readTree("{}"));
	}

	@Test
	void a_cause_stands_before_its_effect_even_if_its_clock_was_late() {
		KeptFact cause = fact("cause", "grants.review", 7, NOON.plusSeconds(60), null);
		KeptFact effect = fact("effect", "grants.application", 3, NOON, "cause");

		assertThat(CausalOrder.of(List.of(effect, cause))).containsExactly(cause, effect);
	}

	@Test
	void a_decision_stands_before_the_further_facts_that_it_leaves_as() {
		KeptFact further = fact("decision.1", "grants.bank.instructions", 1, NOON, null);
		KeptFact decision = fact("decision", "grants.disbursement", 1, NOON, null);

		assertThat(CausalOrder.of(List.of(further, decision))).containsExactly(decision, further);
	}

	@Test
	void one_publisher_keeps_its_order_even_if_its_clock_was_moved_back() {
		KeptFact first = fact("first", "grants.review", 1, NOON.plusSeconds(60), null);
		KeptFact second = fact("second", "grants.review", 2, NOON, null);

		assertThat(CausalOrder.of(List.of(second, first))).containsExactly(first, second);
	}

	@Test
	void what_nothing_binds_is_ordered_by_time() {
		KeptFact early = fact("early", "grants.review", 9, NOON, null);
		KeptFact late = fact("late", "grants.application", 1, NOON.plusSeconds(1), null);

		assertThat(CausalOrder.of(List.of(late, early))).containsExactly(early, late);
	}

	@Test
	void a_cause_that_has_not_arrived_yet_binds_nothing() {
		KeptFact effect = fact("effect", "grants.review", 1, NOON, "not-here");

		assertThat(CausalOrder.of(List.of(effect))).containsExactly(effect);
	}

	@Test
	void the_order_extends_causes_and_publishing_whatever_the_clocks_and_the_arrival() {
		for (long seed = 1; seed <= 500; seed++) {
			Random random = new Random(seed);
			List<KeptFact> told = randomHistory(random);
			List<KeptFact> arrived = new ArrayList<>(told);
			Collections.shuffle(arrived, random);

			List<KeptFact> ordered = CausalOrder.of(arrived);

			assertThat(ordered).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(told);
			for (KeptFact fact : told) {
				for (KeptFact other : told) {
					boolean caused = other.id().equals(fact.cause());
					boolean published = other.topic().equals(fact.topic()) && other.offset() < fact.offset();
					if (caused || published) {
						assertThat(ordered.indexOf(other)).as("seed %d: %s before %s", seed, other.id(), fact.id())
							.isLessThan(ordered.indexOf(fact));
					}
				}
			}
			assertThat(CausalOrder.of(told)).as("seed %d: arrival does not matter", seed).isEqualTo(ordered);
		}
	}

	/** Told in an order that could have happened, by publishers whose clocks disagree. */
	private static List<KeptFact> randomHistory(Random random) {
		List<KeptFact> told = new ArrayList<>();
		for (int i = 0; i < 2 + random.nextInt(20); i++) {
			String cause = told.isEmpty() || random.nextBoolean() ? null : told.get(random.nextInt(told.size())).id();
			told.add(fact("f" + i, "grants.t" + random.nextInt(4), i, NOON.plusSeconds(random.nextInt(30)), cause));
		}
		return told;
	}

}
