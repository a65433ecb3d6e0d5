package grants.application.domain;

import grants.application.domain.Claim.Awarded;
import grants.application.domain.Claim.Cancelled;
import grants.application.domain.Claim.Ended;
import grants.application.domain.Claim.Pending;
import grants.application.vocabulary.Overlap;
import grants.application.vocabulary.Submission;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.Text;

/**
 * Two claims of one type and scope: what the applicant is told about the earlier one,
 * with the clauses of both, and what is possible instead.
 */
final class Collision {

	private Collision() {
	}

	static RuleViolated of(Submission later, Claim earlier) {
		Text because = because(later, earlier);
		RuleViolated refusal = EntitlementRule.ONE_LIVE_CLAIM.violatedBecause(because.zh(), because.en())
			.citing(later.terms().citations())
			.citing(earlier.submission().terms().citations());
		return switch (earlier) {
			case Pending pending -> {
				Text instead = choice(later, pending);
				yield refusal.instead(instead.zh(), instead.en());
			}
			case Awarded _ -> {
				Text instead = other(later);
				yield refusal.instead(instead.zh(), instead.en());
			}
			case Ended _, Cancelled _ -> throw new IllegalStateException(earlier.application() + " is not live");
		};
	}

	/** What has been awarded stays awarded; something else may be claimed. */
	private static Text other(Submission later) {
		return later.entitlement().scope().equals("once")
				? Text.of("本类型每家单位只享受一次；可申报其他类型的奖补",
						"this type is granted once; measures of other types can be claimed")
				: Text.of("可按条款申报其他年度或其他对象", "another year or object can be claimed as the clause allows");
	}

	private static Text because(Submission later, Claim earlier) {
		String measures = earlier.submission().terms().measureId() + " / " + later.terms().measureId();
		return Text.of(
				"同类型（" + later.entitlement() + "）已有申报 " + earlier.application() + "，状态为：" + earlier.status().zh() + "（"
						+ measures + "）",
				"application " + earlier.application() + " of the same type (" + later.entitlement() + ") is "
						+ earlier.status().en() + " (" + measures + ")");
	}

	private static Text choice(Submission later, Pending earlier) {
		String id = earlier.application().value();
		if (later.terms().overlap() != Overlap.HIGHER_OF
				&& earlier.submission().terms().overlap() != Overlap.HIGHER_OF) {
			return Text.of("如要改报本项，请先撤回 " + id, "withdraw " + id + " first to claim this instead");
		}
		Money before = earlier.submission().assessment().highest();
		Money now = later.assessment().highest();
		String amounts = before + " / " + now;
		int compared = now.compareTo(before);
		if (compared == 0) {
			return Text.of("两项核定金额相同（" + amounts + " 元）；如要改报本项，请先撤回 " + id,
					"both give the same (" + amounts + " CNY); withdraw " + id + " first to claim this instead");
		}
		return compared > 0
				? Text.of("就高原则：本项较高（" + amounts + " 元）；请先撤回 " + id + " 再提交本项",
						"the higher is kept: this one is (" + amounts + " CNY); withdraw " + id
								+ " first, then submit this")
				: Text.of("就高原则：在审的 " + id + " 较高（" + amounts + " 元）；如仍要改报本项，请先撤回", "the higher is kept: the pending "
						+ id + " is (" + amounts + " CNY); withdraw it first if this is wanted all the same");
	}

}
