package grants.application.domain;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import grants.application.domain.Claim.Awarded;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Step;
import grants.kernel.Money;
import grants.kernel.Text;

/**
 * How far a cap is used, and by which awards. Awards made under other terms count too if
 * they name the same cap; the limit is that of the terms in question.
 */
public record CapUse(SharedCap cap, List<Awarded> awards) {

	public static CapUse of(EntitlementState state, SharedCap cap) {
		return new CapUse(cap, state.awarded().filter(awarded -> counts(awarded, cap)).toList());
	}

	static List<CapUse> of(EntitlementState state, List<SharedCap> caps) {
		return caps.stream().map(cap -> of(state, cap)).toList();
	}

	private static boolean counts(Awarded awarded, SharedCap cap) {
		return awarded.submission().terms().caps().stream().anyMatch(other -> other.key().equals(cap.key()));
	}

	public Money used() {
		return awards.stream().map(Awarded::amount).reduce(Money.ZERO, Money::plus);
	}

	/** Never negative, even if a later version of the terms has lowered the limit. */
	public Money left() {
		return used().isMoreThan(cap.limit()) ? Money.ZERO : cap.limit().minus(used());
	}

	boolean hasNothingLeft() {
		return left().isZero();
	}

	/**
	 * The step of an explanation that brings the amount down to what is left. Its
	 * arithmetic can be done again from the text alone.
	 */
	Step step(Money amount) {
		String arithmetic = "min(" + amount + ", " + cap.limit() + " - " + used() + ")";
		return new Step(Text.of(shown().zh() + "：" + arithmetic, shown().en() + ": " + arithmetic),
				amount.min(left()).toString(), "CNY", cap.citation());
	}

	/** The cap and the awards that have used it. */
	Text shown() {
		Text most = cap.limit().shown();
		Text limit = Text.of(cap.name().zh() + "最高限额 " + most.zh(), "limit " + cap.name().en() + " of " + most.en());
		if (awards.isEmpty()) {
			return limit;
		}
		return Text.of(limit.zh() + "，已用于：" + used("，", Text::zh), limit.en() + ", used by " + used(", ", Text::en));
	}

	private String used(String between, Function<Text, String> language) {
		return awards.stream()
			.map(awarded -> awarded.award() + " " + language.apply(awarded.amount().shown()))
			.collect(Collectors.joining(between));
	}

}
