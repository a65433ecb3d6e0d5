package grants.application.domain;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import grants.application.command.CancelCall;
import grants.application.command.EnterCall;
import grants.application.command.StrikeEntry;
import grants.application.domain.RegisterState.Entry;
import grants.application.event.CallCancelled;
import grants.application.event.EntryMade;
import grants.application.event.EntryStruck;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.Call;

/** What the register of a call answers to each command. Pure. */
final class RegisterDecisions {

	private RegisterDecisions() {
	}

	/**
	 * Who stands in the register needs neither time nor place once more: on this turn or
	 * a later one nothing has to change, and an earlier one has been released, but not
	 * struck yet.
	 */
	static List<RegisterEvent> enter(RegisterState state, EnterCall ask) {
		if (ask.turn() <= state.lastOver(ask.applicationId())) {
			throw Lapsed.refusal();
		}
		Optional<Entry> standing = state.standing(ask.applicationId());
		if (standing.isEmpty()) {
			notCancelled(state, ask.call());
			Reception.inside(ask.call(), ask.receivedAt());
			placesLeft(state, ask.call());
		}
		return standing.filter(entry -> entry.turn() >= ask.turn()).isPresent() ? List.of()
				: List.of(new EntryMade(ask.entry(), ask.beneficiary(), ask.receivedAt()));
	}

	/** Nothing to do for an entry that is over, or was made anew on a later turn. */
	static List<RegisterEvent> strike(RegisterState state, StrikeEntry ask) {
		return state.standing(ask.entry().applicationId())
			.filter(entry -> entry.turn() == ask.entry().turn())
			.<List<RegisterEvent>>map(_ -> List.of(new EntryStruck(ask.entry(), ask.because(), ask.at())))
			.orElse(List.of());
	}

	static List<RegisterEvent> cancel(RegisterState state, CancelCall ask) {
		Call call = ask.call();
		if (state.cancellation().isPresent()) {
			throw CallClosing.cancelled(call);
		}
		CallClosing.notOver(call, ask.receivedAt());
		if (state.hasBeenUsed()) {
			throw CallsRule.CANCELLED_WHILE_EMPTY
				.violatedBecause("现有 " + state.count() + " 份申报，或已有单位申报后撤回",
						"there are " + state.count() + " applications in it, or somebody has applied and withdrawn")
				.instead("可以延长申报期限；截止后对收到的申报逐件作出决定",
						"extend it; after its close decide on each application that it has brought");
		}
		return List
			.of(new CallCancelled(call.id(), call.measureId(), ask.reason(), ask.receivedAt(), ask.by().subject()));
	}

	private static void notCancelled(RegisterState state, Call call) {
		state.cancellation().ifPresent(cancelled -> {
			throw CallsRule.CALL_STANDS
				.violatedBecause(call.shown().zh() + " 已取消：" + cancelled.reason(),
						call.shown().en() + " was cancelled: " + cancelled.reason())
				.instead("请关注下一次申报通知", "wait for the next call");
		});
	}

	private static void placesLeft(RegisterState state, Call call) {
		OptionalInt room = call.room();
		if (room.isPresent() && state.count() >= room.getAsInt()) {
			throw CallsRule.PLACES_LEFT
				.violatedBecause(call.shown().zh() + " 的 " + room.getAsInt() + " 个名额已满",
						"all " + room.getAsInt() + " places of " + call.shown().en() + " are taken")
				.instead("截止前有单位撤回或未通过的，名额空出后可再提交",
						"a place that becomes free before the close can be taken: submit again then");
		}
	}

}
