package grants.application.domain;

import java.util.Optional;
import java.util.stream.Collectors;

import grants.application.vocabulary.Succession;
import grants.kernel.RuleViolated;

/**
 * Whether a beneficiary can be succeeded as things stand. The predecessor itself decides;
 * the door asks before, so that most refusals are answered at once.
 */
public final class Closing {

	private Closing() {
	}

	/** Why not, if not. */
	public static Optional<RuleViolated> refusal(EntitlementState predecessor) {
		Succession succeeded = predecessor.lineage().succeeded();
		if (succeeded != null) {
			return Optional.of(alreadySucceeded(succeeded));
		}
		if (predecessor.lineage().underWay() != null) {
			return Optional.of(underWay(predecessor.lineage().underWay()));
		}
		String pending = predecessor.pending()
			.map(claim -> claim.application().value())
			.collect(Collectors.joining(", "));
		return pending.isEmpty() ? Optional.empty()
				: Optional.of(SuccessionRule.NOTHING_PENDING
					.violatedBecause("被承继单位有在审申报：" + pending,
							"who is to be succeeded has pending applications: " + pending)
					.instead("请待其作出决定，或者先行撤回", "let them be decided, or withdraw them first"));
	}

	static RuleViolated alreadySucceeded(Succession by) {
		return SuccessionRule.SUCCEEDED
			.violatedBecause(by.predecessor() + " 已由 " + by.successor() + " 承继（" + by.document().number() + "）",
					by.predecessor() + " was succeeded by " + by.successor() + " (" + by.document().number() + ")")
			.instead("请由 " + by.successor() + " 办理", by.successor() + " can do it");
	}

	static RuleViolated underWay(Succession other) {
		return SuccessionRule.UNDER_WAY
			.violatedBecause(other.successor() + " 正在承继 " + other.predecessor(),
					other.successor() + " is taking the place of " + other.predecessor())
			.instead("请稍后再试", "try again in a moment");
	}

}
