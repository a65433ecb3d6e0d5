package grants.application.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import grants.application.event.CallClosed;
import grants.application.event.CallEvent;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;

/** All calls of one measure, in the order of their announcement. Immutable. */
public final class CallsState {

	public static final CallsState EMPTY = new CallsState(Map.of());

	private final Map<CallId, Announced> calls;

	private CallsState(Map<CallId, Announced> calls) {
		this.calls = Collections.unmodifiableMap(calls);
	}

	/** A call and what has become of it. */
	public record Announced(Call call, Stage stage) {

		/** Where a call stands. */
		public enum Stage {

			/** Announced; its window may be to come or open. */
			STANDING,

			/** Its window is over. */
			CLOSED,

			/** Called off. */
			CANCELLED

		}

		/** Whether it has, or had, its window for itself. */
		boolean hasItsWindow() {
			return stage != Stage.CANCELLED;
		}

	}

	public Optional<Announced> find(CallId id) {
		return Optional.ofNullable(calls.get(id));
	}

	/**
	 * A call that must be known.
	 * @throws IllegalStateException if it was never announced
	 */
	Announced known(CallId id) {
		return find(id).orElseThrow(() -> new IllegalStateException(id + " was never announced"));
	}

	/** Whether a call was ever announced, cancelled ones included. */
	public boolean isEmpty() {
		return calls.isEmpty();
	}

	/** The calls that were not called off. */
	public Stream<Call> standing() {
		return calls.values().stream().filter(Announced::hasItsWindow).map(Announced::call);
	}

	/** The call in which something received at that instant is in time. */
	public Optional<Call> openAt(Instant received) {
		return standing().filter(call -> call.includes(received)).findFirst();
	}

	/** The next call that opens after the instant. */
	public Optional<Call> nextAfter(Instant instant) {
		return standing().filter(call -> call.opensAt().isAfter(instant)).min(Comparator.comparing(Call::opensAt));
	}

	/** The call that closed last before the instant. */
	public Optional<Call> lastBefore(Instant instant) {
		return standing().filter(call -> call.closesAt().isBefore(instant)).max(Comparator.comparing(Call::closesAt));
	}

	/**
	 * The state after the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	public CallsState after(CallEvent event) {
		Announced before = calls.get(event.callId());
		return switch (event) {
			case CallOpened e when before == null -> with(new Announced(e.call(), Announced.Stage.STANDING));
			case CallExtended e when before != null && before.stage == Announced.Stage.STANDING ->
				with(new Announced(before.call.closingAt(e.closesAt()), Announced.Stage.STANDING));
			case CallClosed _ when before != null && before.stage == Announced.Stage.STANDING ->
				with(new Announced(before.call, Announced.Stage.CLOSED));
			case CallWindowFreed _ when before != null && before.stage != Announced.Stage.CANCELLED ->
				with(new Announced(before.call, Announced.Stage.CANCELLED));
			case CallOpened _, CallExtended _, CallClosed _, CallWindowFreed _ ->
				throw new IllegalStateException(event + " can't follow what happened before");
		};
	}

	private CallsState with(Announced announced) {
		Map<CallId, Announced> next = new LinkedHashMap<>(calls);
		next.put(announced.call.id(), announced);
		return new CallsState(next);
	}

}
