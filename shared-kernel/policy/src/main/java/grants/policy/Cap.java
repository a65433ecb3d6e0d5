package grants.policy;

import java.util.List;
import java.util.stream.Collectors;

import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Text;

/**
 * The most that all live awards of a beneficiary in one exclusion group may add up to
 * inside a scope.
 *
 * @param scope what it is counted over: a year, a project, or once and for all
 * @param name such as 每家银行每年, as an explanation says it
 */
public record Cap(Money limit, Scope scope, Text name, String citation) {

	/** An award that already used some of the cap. */
	public record Earlier(AwardId award, Money amount) {
	}

	/**
	 * What a cap leaves of an amount.
	 *
	 * @param granted never more than asked; zero if the cap is used up
	 * @param step for the explanation, naming the awards that used it
	 */
	public record Use(Money asked, Money granted, Step step) {

		public boolean reduces() {
			return asked.isMoreThan(granted);
		}

		public boolean isUsedUp() {
			return granted.isZero();
		}

	}

	/**
	 * What remains of the amount after earlier awards of the same scope. The last award
	 * that still fits is reduced to the remainder.
	 */
	public Use apply(Money asked, List<Earlier> earlierAwards) {
		Money used = earlierAwards.stream().map(Earlier::amount).reduce(Money.ZERO, Money::plus);
		Money left = limit.isMoreThan(used) ? limit.minus(used) : Money.ZERO;
		Money granted = asked.min(left);
		String names = earlierAwards.stream().map(e -> e.award() + "=" + e.amount()).collect(Collectors.joining(", "));
		Text what = earlierAwards.isEmpty() ? Text.of(name.zh() + "最高限额", "limit " + name.en())
				: Text.of(name.zh() + "最高限额，已用于：" + names, "limit " + name.en() + ", used by " + names);
		return new Use(asked, granted,
				Step.of(what, "min(" + asked + ", " + limit + " - " + used + ")", granted.yuan(), Unit.CNY, citation));
	}

	/**
	 * What the cap is counted under: claims of one beneficiary with the same key share
	 * it, across measures of the group, such as {@code BANK-TECH-LOAN/year:2024}.
	 */
	public String key(ExclusionGroup group, Facts facts) {
		return group.id() + "/" + scope.of(facts);
	}

}
