package grants.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

import grants.kernel.Money;
import grants.kernel.Text;

/**
 * An amount by the place in a round of selection. The round decides the place; until then
 * any of the amounts is possible.
 *
 * @param places the amount of the first place first; no later place pays more
 */
public record Ranked(List<Money> places) implements Formula {

	public Ranked {
		places = List.copyOf(places);
		if (places.isEmpty() || !places.getLast().isPositive() || !isFalling(places)) {
			throw new IllegalArgumentException(
					"places must pay something, and none more than the one before: " + places);
		}
	}

	private static boolean isFalling(List<Money> places) {
		return places.stream().sorted(Comparator.reverseOrder()).toList().equals(places);
	}

	@Override
	public Map<String, FactType> needs() {
		return Map.of();
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		Money first = places.getFirst();
		Money last = places.getLast();
		return new Computed(last.yuan(), first.yuan(), null, List.of(
				Step.of(Text.of("第" + places.size() + "名的金额", "amount of place " + places.size()), last.toString(),
						last.yuan(), Unit.CNY, citation),
				Step.of(Text.of("第1名的金额", "amount of place 1"), first.toString(), first.yuan(), Unit.CNY, citation)));
	}

}
