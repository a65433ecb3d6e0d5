package grants.application.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import grants.application.vocabulary.Call;
import grants.kernel.RuleViolated;
import grants.kernel.Text;

/**
 * Whether an application came in time for a call: the intake stamp alone decides, not how
 * long anything took afterwards.
 */
public final class Reception {

	private Reception() {
	}

	/**
	 * The call of the measure in which something received at that instant is in time.
	 * @param citation the clause of the measure
	 * @throws RuleViolated if there is none, saying when one opens or did close
	 */
	public static Call callFor(CallsState calls, String measureId, String citation, Instant receivedAt) {
		return calls.openAt(receivedAt)
			.orElseThrow(() -> outside(calls, measureId, receivedAt).citing(List.of(citation)));
	}

	/** Refuses what was not received inside the call. */
	static void inside(Call call, Instant receivedAt) {
		if (!call.includes(receivedAt)) {
			throw refusal(
					Text.of(call.measureId() + " " + call.shown().zh(), call.measureId() + " " + call.shown().en()),
					receivedAt);
		}
	}

	private static RuleViolated outside(CallsState calls, String measureId, Instant receivedAt) {
		Optional<Call> last = calls.lastBefore(receivedAt);
		Optional<Call> next = calls.nextAfter(receivedAt);
		Text because = last
			.map(call -> Text.of(measureId + " 的" + call.shown().zh() + "已于 " + Call.local(call.closesAt()) + " 截止",
					measureId + ": " + call.shown().en() + " closed at " + Call.local(call.closesAt())))
			.orElseGet(() -> next
				.map(call -> Text.of(measureId + " 自 " + Call.local(call.opensAt()) + " 起受理申报",
						measureId + " takes in applications from " + Call.local(call.opensAt()) + " on"))
				.orElseGet(() -> Text.of(measureId + " 须按申报通知申报，目前没有申报通知",
						measureId + " is applied for inside a call, and none is announced")));
		RuleViolated refusal = refusal(because, receivedAt);
		return next
			.map(call -> refusal.instead("下一次申报：" + call.shown().zh() + "，届时可提交",
					"the next call is " + call.shown().en()))
			.orElseGet(() -> refusal.instead("草稿可以保留，请关注申报通知", "the draft can be kept until a call is announced"));
	}

	private static RuleViolated refusal(Text because, Instant receivedAt) {
		String received = Call.local(receivedAt);
		return CallsRule.INSIDE_CALL.violatedBecause(because.zh() + "；收到时间为 " + received,
				because.en() + "; received at " + received);
	}

}
