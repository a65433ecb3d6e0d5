package grants.application.domain;

import java.time.Instant;
import java.util.List;

import grants.application.command.CloseCall;
import grants.application.command.ExtendCall;
import grants.application.command.FreeCallWindow;
import grants.application.command.OpenCall;
import grants.application.domain.CallsState.Announced;
import grants.application.event.CallClosed;
import grants.application.event.CallEvent;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallTerms;
import grants.application.vocabulary.InForce;
import grants.kernel.CityTime;
import org.jspecify.annotations.Nullable;

/** What the calls of a measure answer to each command. Pure. */
final class CallsDecisions {

	private CallsDecisions() {
	}

	static List<CallEvent> open(CallsState state, OpenCall ask) {
		Call call = ask.call();
		fitsMeasure(call.terms(), ask.demanded(), ask.citation());
		if (!call.opensAt().isBefore(call.closesAt())) {
			throw CallsRule.OPENS_BEFORE_IT_CLOSES.violatedBecause(
					"开始时间 " + Call.local(call.opensAt()) + "，截止时间 " + Call.local(call.closesAt()),
					"it opens at " + Call.local(call.opensAt()) + " and closes at " + Call.local(call.closesAt()));
		}
		if (call.opensAt().isBefore(ask.receivedAt())) {
			throw CallsRule.ANNOUNCED_AHEAD.violatedBecause(
					"开始时间 " + Call.local(call.opensAt()) + "，现在为 " + Call.local(ask.receivedAt()),
					"it opens at " + Call.local(call.opensAt()) + "; now it is " + Call.local(ask.receivedAt()));
		}
		whileInForce(call, ask.inForce(), ask.citation());
		oneAtATime(state, call);
		return List.of(new CallOpened(call, ask.receivedAt(), ask.by().subject()));
	}

	static List<CallEvent> extend(CallsState state, ExtendCall ask) {
		Call call = changeable(state.known(ask.callId()), ask.receivedAt());
		if (!ask.closesAt().isAfter(call.closesAt())) {
			throw CallsRule.NEVER_SHORTENED
				.violatedBecause("已公布的截止时间为 " + Call.local(call.closesAt()) + "，拟改为 " + Call.local(ask.closesAt()),
						"the announced close is " + Call.local(call.closesAt()) + ", asked for is "
								+ Call.local(ask.closesAt()))
				.instead("只能改为更晚的截止时间", "name a later close");
		}
		Call extended = call.closingAt(ask.closesAt());
		whileInForce(extended, ask.inForce(), ask.citation());
		oneAtATime(state, extended);
		return List.of(new CallExtended(call.id(), call.measureId(), call.closesAt(), ask.closesAt(), ask.reason(),
				ask.receivedAt(), ask.by().subject()));
	}

	/** An extension may have moved the close while this was on its way. */
	static List<CallEvent> close(CallsState state, CloseCall ask) {
		Announced announced = state.known(ask.callId());
		Call call = announced.call();
		return announced.stage() == Announced.Stage.STANDING && !ask.at().isBefore(call.overAt())
				? List.of(new CallClosed(call.id(), call.measureId(), call.closesAt())) : List.of();
	}

	static List<CallEvent> free(CallsState state, FreeCallWindow ask) {
		return state.known(ask.callId()).hasItsWindow()
				? List.of(new CallWindowFreed(ask.callId(), ask.measureId(), ask.at())) : List.of();
	}

	private static void fitsMeasure(CallTerms terms, @Nullable CallTerms demanded, String citation) {
		if (demanded != null && !demanded.equals(terms)) {
			throw CallsRule.FITS_MEASURE
				.violatedBecause("条款规定为" + demanded.shown().zh() + "，通知为" + terms.shown().zh(),
						"the measure says " + demanded.shown().en() + ", the call " + terms.shown().en())
				.citing(List.of(citation));
		}
	}

	private static void whileInForce(Call call, InForce inForce, String citation) {
		if (!inForce.includes(CityTime.dateOf(call.opensAt())) || !inForce.includes(CityTime.dateOf(call.closesAt()))) {
			throw CallsRule.CALLED_WHILE_IN_FORCE.violatedBecause(
					call.measureId() + " 的有效期为" + inForce.shown().zh() + "，申报期限为" + call.shown().zh(),
					call.measureId() + " is in force " + inForce.shown().en() + "; the call is " + call.shown().en())
				.citing(List.of(citation));
		}
	}

	private static void oneAtATime(CallsState state, Call call) {
		state.standing()
			.filter(other -> !other.id().equals(call.id()) && other.overlaps(call))
			.findFirst()
			.ifPresent(other -> {
				throw CallsRule.ONE_CALL_AT_A_TIME
					.violatedBecause("与 " + other.id() + " " + other.shown().zh() + " 重叠",
							"it overlaps " + other.id() + " " + other.shown().en())
					.instead(
							"申报期限须在 " + Call.local(other.closesAt()) + " 之后开始，或在 " + Call.local(other.opensAt())
									+ " 之前截止",
							"open after " + Call.local(other.closesAt()) + " or close before "
									+ Call.local(other.opensAt()));
			});
	}

	private static Call changeable(Announced announced, Instant receivedAt) {
		return switch (announced.stage()) {
			case CANCELLED -> throw CallClosing.cancelled(announced.call());
			case CLOSED -> throw CallClosing.over(announced.call());
			case STANDING -> CallClosing.notOver(announced.call(), receivedAt);
		};
	}

}
