package grants.application.domain;

import java.time.Instant;

import grants.application.vocabulary.Call;
import grants.kernel.RuleViolated;

/** Whether a call may still be changed. */
final class CallClosing {

	private CallClosing() {
	}

	/**
	 * The call, if its closing instant is not over.
	 * @throws RuleViolated if it is
	 */
	static Call notOver(Call call, Instant receivedAt) {
		if (receivedAt.isAfter(call.closesAt())) {
			throw over(call);
		}
		return call;
	}

	static RuleViolated over(Call call) {
		return CallsRule.CHANGED_UNTIL_ITS_CLOSE
			.violatedBecause("已于 " + Call.local(call.closesAt()) + " 截止", "it closed at " + Call.local(call.closesAt()))
			.instead("如需继续受理，请另行发布申报通知", "open another call to take in more");
	}

	static RuleViolated cancelled(Call call) {
		return CallsRule.CHANGED_UNTIL_ITS_CLOSE.violatedBecause(call.id() + " 已取消", call.id() + " was cancelled")
			.instead("请另行发布申报通知", "open another call");
	}

}
