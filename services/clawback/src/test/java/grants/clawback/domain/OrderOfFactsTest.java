package grants.clawback.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;

import grants.clawback.command.EndObligations;
import grants.clawback.command.ObligationsCommand;
import grants.clawback.command.RecordResidencyMove;
import grants.clawback.command.StartObligations;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.vocabulary.ObligationTerms;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static grants.clawback.domain.Sample.BUILDER;
import static grants.clawback.domain.Sample.D19;
import static grants.clawback.domain.Sample.D65;
import static grants.clawback.domain.Sample.ELSEWHERE;
import static grants.clawback.domain.Sample.IN_CITY;
import static grants.clawback.domain.Sample.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Awards, moves and cancellations are told on three topics, so in any order and more than
 * once: what stands in the end is the same. A failure names its seed.
 */
class OrderOfFactsTest {

	private static final Instant FIRST_DAY = Sample.at("2023-01-05T09:00");

	static LongStream seeds() {
		return LongStream.range(0, 500);
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void any_order_and_any_repetition_comes_to_the_same_standing(long seed) {
		Random random = new Random(seed);
		List<ObligationsCommand> told = facts(random);
		ObligationsState once = after(told);

		List<ObligationsCommand> shuffled = new ArrayList<>(told);
		told.forEach(fact -> shuffled.addAll(Collections.nCopies(random.nextInt(2), fact)));
		Collections.shuffle(shuffled, random);
		ObligationsState again = after(shuffled);

		assertThat(kinds(again)).isEqualTo(kinds(once));
		assertThat(again.barred()).isEqualTo(once.barred());
	}

	private static List<ObligationsCommand> facts(Random random) {
		List<ObligationsCommand> told = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			AwardId award = Sample.award("ordered-" + i);
			ObligationTerms terms = new ObligationTerms("RESIDENCY_LOCK_IN", SETTLED, SETTLED.plusDays(100), "约束",
					"退回");
			told.add(new StartObligations(BUILDER, award, i == 0 ? D65 : D19, Text.of("奖励", "reward"),
					Money.ofYuan(1000), List.of(terms), FIRST_DAY));
			if (random.nextInt(3) > 0) {
				Instant cancelledAt = FIRST_DAY.plus(Duration.ofHours(random.nextInt(24 * 130)));
				told.add(new EndObligations(BUILDER, award, "放弃", cancelledAt, cancelledAt));
			}
		}
		for (int i = 0; i < random.nextInt(4); i++) {
			told.add(new RecordResidencyMove(BUILDER, new Reference("move-" + i), Relation.TAX, IN_CITY, ELSEWHERE,
					SETTLED.plusDays(random.nextInt(130) - 10), FIRST_DAY));
		}
		return told;
	}

	private static ObligationsState after(List<ObligationsCommand> told) {
		ObligationsState state = ObligationsState.EMPTY;
		for (ObligationsCommand fact : told) {
			for (ObligationsEvent event : decide(state, fact)) {
				state = state.evolve(event);
			}
		}
		return state;
	}

	private static List<ObligationsEvent> decide(ObligationsState state, ObligationsCommand fact) {
		return switch (fact) {
			case StartObligations c -> ObligationDecisions.start(state, c);
			case EndObligations c -> ObligationDecisions.end(state, c);
			case RecordResidencyMove c -> ObligationDecisions.recordMove(state, c);
			default -> throw new IllegalArgumentException("not told by a fact: " + fact);
		};
	}

	private static Map<String, String> kinds(ObligationsState state) {
		Map<String, String> kinds = new TreeMap<>();
		state.obligations().forEach((id, obligation) -> kinds.put(id.value(), obligation.getClass().getSimpleName()));
		assertThat(Set.copyOf(kinds.values())).isSubsetOf("Watched", "Ended", "Broken");
		return kinds;
	}

}
