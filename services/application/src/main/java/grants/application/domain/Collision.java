package grants.application.domain;

import grants.application.domain.Claim.Awarded;
import grants.application.domain.Claim.Cancelled;
import grants.application.domain.Claim.Ended;
import grants.application.domain.Claim.Pending;
import grants.application.vocabulary.Overlap;
import grants.application.vocabulary.Submission;
import grants.kernel.ApplicationId;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Two claims of one type and scope: whether the applicant may put the later one in the
 * place of the earlier, and if not, what it is told, with the clauses of both, and what
 * is possible instead.
 */
final class Collision {

	private Collision() {
	}

	/**
	 * Passes if the applicant has chosen the later claim and may.
	 * @param supersedes what the applicant gives up, null if nothing
	 * @throws RuleViolated in every other case
	 */
	static void check(Submission later, Claim earlier, @Nullable ApplicationId supersedes) {
		if (!(earlier instanceof Pending pending) || !isHigherOf(later, pending)) {
			throw oneLiveClaim(later, earlier);
		}
		HigherOf both = new HigherOf(later, pending);
		if (supersedes == null || both.laterIsLower() && supersedes.equals(pending.application())) {
			throw both.refusal();
		}
		if (!supersedes.equals(pending.application())) {
			throw wrong("与本项同类型、同一范围的在审申报是 " + pending.application() + "，不是 " + supersedes,
					"the pending application of this type is " + pending.application() + ", not " + supersedes)
				.instead("请写明 \"supersedes\": \"" + pending.application() + "\"",
						"name it: \"supersedes\": \"" + pending.application() + "\"");
		}
	}

	/** The refusal where nothing collides with what is to be superseded. */
	static RuleViolated nothingToSupersede(EntitlementState state, ApplicationId supersedes) {
		Text because = state.claim(supersedes)
			.map(claim -> claim instanceof Pending
					? Text.of("申报 " + supersedes + " 与本项不属于同一类型、同一范围",
							"application " + supersedes + " is of another type or scope")
					: Text.of("申报 " + supersedes + " 的状态为：" + claim.status().zh(),
							"application " + supersedes + " is " + claim.status().en()))
			.orElse(Text.of("本单位没有申报 " + supersedes, "this organisation has no application " + supersedes));
		return wrong(because.zh(), because.en()).instead("提交时请勿写 \"supersedes\"", "submit without \"supersedes\"");
	}

	private static RuleViolated wrong(String zh, String en) {
		return EntitlementRule.SUPERSEDES_PENDING.violatedBecause(zh, en);
	}

	private static boolean isHigherOf(Submission later, Pending earlier) {
		return later.terms().overlap() == Overlap.HIGHER_OF
				|| earlier.submission().terms().overlap() == Overlap.HIGHER_OF;
	}

	private static RuleViolated oneLiveClaim(Submission later, Claim earlier) {
		Text because = because(later, earlier);
		Text instead = switch (earlier) {
			case Pending pending -> Text.of("如要改报本项，请先撤回 " + pending.application(),
					"withdraw " + pending.application() + " first to claim this instead");
			case Awarded _ -> other(later);
			case Ended _, Cancelled _ -> throw new IllegalStateException(earlier.application() + " is not live");
		};
		return EntitlementRule.ONE_LIVE_CLAIM.violatedBecause(because.zh(), because.en())
			.citing(later.terms().citations())
			.citing(earlier.submission().terms().citations())
			.instead(instead.zh(), instead.en());
	}

	/** What has been awarded stays awarded; something else may be claimed. */
	private static Text other(Submission later) {
		return later.entitlement().scope().equals("once")
				? Text.of("本类型每家单位只享受一次；可申报其他类型的奖补",
						"this type is granted once; measures of other types can be claimed")
				: Text.of("可按条款申报其他年度或其他对象", "another year or object can be claimed as the clause allows");
	}

	private static Text because(Submission later, Claim earlier) {
		Text before = earlier.submission().terms().title();
		return Text.of(
				"与本项同类型、同一范围，已有申报" + before.zh() + "，状态为：" + earlier.status().zh() + "；申报编号 " + earlier.application(),
				"there is a claim of the same type and scope, " + before.en() + ", which is " + earlier.status().en()
						+ ": " + earlier.application());
	}

}
