package grants.application.domain;

import java.time.LocalDate;
import java.util.List;

import grants.application.vocabulary.InForce;
import grants.kernel.RuleViolated;

/**
 * Whether an application came in time: the intake stamp alone decides, not how long
 * anything took afterwards.
 */
public final class Intake {

	private Intake() {
	}

	/**
	 * The refusal of what came too early or too late.
	 * @param citation the clause of the measure
	 */
	public static RuleViolated outside(String measureId, InForce inForce, String citation, LocalDate received) {
		return EntitlementRule.IN_FORCE
			.violatedBecause(measureId + " 的有效期为" + inForce.shown().zh() + "，收到日期为 " + received,
					measureId + " is in force " + inForce.shown().en() + "; received on " + received)
			.citing(List.of(citation));
	}

}
