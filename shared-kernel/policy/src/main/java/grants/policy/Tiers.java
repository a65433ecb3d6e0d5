package grants.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import grants.kernel.Text;
import grants.policy.Judged.Unmet;

/**
 * A fixed amount for the highest tier that a figure reaches.
 *
 * @param of the fact that counts
 * @param after the fact that says what was reached before: a tier reached then does not
 * pay again; empty if every tier pays whatever was before
 * @param tiers rising in figure and amount
 */
public record Tiers(FactRequired of, Optional<FactRequired> after, List<Threshold> tiers) implements Formula {

	@Override
	public Map<String, FactType> needs() {
		Map<String, FactType> needs = new LinkedHashMap<>(Map.of(of.name(), of.type()));
		after.ifPresent(fact -> needs.put(fact.name(), fact.type()));
		return needs;
	}

	/** The tier that pays; empty if none does. */
	Optional<Threshold> paying(Facts facts) {
		Value reached = facts.fact(of.name()).value();
		return tiers.stream()
			.filter(tier -> tier.isReachedBy(reached))
			.reduce((_, higher) -> higher)
			.filter(tier -> !reachedBefore(tier, facts));
	}

	private boolean reachedBefore(Threshold tier, Facts facts) {
		return after.map(fact -> tier.isReachedBy(facts.fact(fact.name()).value())).orElse(false);
	}

	@Override
	public Optional<Unmet> refuses(Facts facts, String citation) {
		if (paying(facts).isPresent()) {
			return Optional.empty();
		}
		Text stated = Stated
			.of(Stream.concat(Stream.of(of), after.stream()).map(fact -> facts.fact(fact.name())).toList());
		return Optional.of(tiers.stream()
			.filter(tier -> !reachedBefore(tier, facts))
			.findFirst()
			.map(tier -> new Unmet(new Verdict(required(tier), stated, false, citation),
					SmallestChange.to(of, tier.how(), tier.figure())))
			.orElseGet(() -> new Unmet(
					new Verdict(Text.of("此前未达到最高档次", "the highest tier was not reached before"), stated, false,
							citation),
					Change.none("各档次均已达到过，不再奖励", "every tier was reached before; none pays again"))));
	}

	private Text required(Threshold tier) {
		Text figure = of.shown(tier.figure());
		Text reached = tier.how() == Check.Comparison.MORE_THAN
				? Text.of("超过 " + figure.zh(), "more than " + figure.en())
				: Text.of("达到 " + figure.zh(), "at least " + figure.en());
		return after.isEmpty() ? Text.of(of.label().zh() + reached.zh(), of.label().en() + ": " + reached.en()) : Text
			.of(of.label().zh() + "首次" + reached.zh(), of.label().en() + ": for the first time " + reached.en());
	}

	@Override
	public Computed compute(Facts facts, String citation) {
		Threshold tier = paying(facts).orElseThrow();
		Text label = Text.of("达到的最高档次“" + of.shown(tier.figure()).zh() + "”",
				"highest tier reached, " + of.shown(tier.figure()).en());
		return Computed.exactly(tier.amount().yuan(),
				List.of(Step.of(label, arithmetic(facts), tier.amount().yuan(), Unit.CNY, citation)));
	}

	private String arithmetic(Facts facts) {
		String reached = facts.fact(of.name()).text();
		String all = "0";
		for (Threshold tier : tiers) {
			String edge = tier.sign() + tier.figure().text();
			String pays = after
				.map(before -> "if(" + facts.fact(before.name()).text() + edge + ", 0, " + tier.amount() + ")")
				.orElse(tier.amount().toString());
			all = "if(" + reached + edge + ", " + pays + ", " + all + ")";
		}
		return all;
	}

}
