package grants.application.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import grants.application.command.CallCommand;
import grants.application.command.CancelCall;
import grants.application.command.CloseCall;
import grants.application.command.EnterCall;
import grants.application.command.EntitlementCommand;
import grants.application.command.EvidenceCommand;
import grants.application.command.ExtendCall;
import grants.application.command.FreeCallWindow;
import grants.application.command.HoldEvidence;
import grants.application.command.OpenCall;
import grants.application.command.RegisterCommand;
import grants.application.command.ReleaseEvidence;
import grants.application.command.StrikeEntry;
import grants.application.event.ApplicationEvent;
import grants.application.event.CallEvent;
import grants.application.event.EntitlementEvent;
import grants.application.event.EvidenceEvent;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallsId;
import grants.application.vocabulary.EntitlementsId;
import grants.application.vocabulary.HoldId;
import grants.kernel.SocialCreditCode;
import grants.runtime.command.Receipt;
import grants.runtime.history.Commit;
import grants.runtime.history.History;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;

/**
 * The service's log and aggregates in memory: each command is decided and recorded in one
 * go, and a request has at most one commit for ever, as the history engine promises.
 */
public final class PureLog implements History {

	private final Map<String, List<RecordedEvent>> streams = new HashMap<>();

	private final Map<String, Receipt> requests = new HashMap<>();

	private final Consumer<RecordedEvent> reader;

	private long head;

	/**
	 * @param reader is shown each event when its commit is complete
	 */
	public PureLog(Consumer<RecordedEvent> reader) {
		this.reader = reader;
	}

	/** Carries out a command, or answers it from what its request has recorded. */
	public Receipt send(Object command, Origin origin) {
		Receipt recorded = requests.get(origin.request());
		return recorded != null ? recorded : record(decide(command), origin);
	}

	public boolean knows(String request) {
		return requests.containsKey(request);
	}

	public EntitlementState claimsOf(SocialCreditCode beneficiary) {
		EntitlementState state = EntitlementState.EMPTY;
		for (RecordedEvent event : stream(new EntitlementsId(beneficiary).toString())) {
			state = state.after((EntitlementEvent) event.payload());
		}
		return state;
	}

	public HoldState hold(HoldId id) {
		HoldState state = HoldState.FREE;
		for (RecordedEvent event : stream(id.value())) {
			state = state.after((EvidenceEvent) event.payload());
		}
		return state;
	}

	public CallsState calls(String measureId) {
		CallsState state = CallsState.EMPTY;
		for (RecordedEvent event : stream(new CallsId(measureId).toString())) {
			state = state.after((CallEvent) event.payload());
		}
		return state;
	}

	public RegisterState register(CallId id) {
		RegisterState state = RegisterState.EMPTY;
		for (RecordedEvent event : stream(id.value())) {
			state = state.after((RegisterEvent) event.payload());
		}
		return state;
	}

	/** Everything that was ever held. */
	public List<HoldId> holds() {
		return streams.keySet().stream().filter(stream -> stream.startsWith("hold-")).map(HoldId::new).toList();
	}

	private List<? extends ApplicationEvent> decide(Object command) {
		return switch (command) {
			case EntitlementCommand ask -> EntitlementDecisions.decide(claimsOf(ask.beneficiary()), ask);
			case EvidenceCommand ask -> switch (ask) {
				case HoldEvidence hold -> HoldDecisions.hold(hold(hold.holdId()), hold);
				case ReleaseEvidence release -> HoldDecisions.release(hold(release.holdId()), release);
			};
			case CallCommand ask -> switch (ask) {
				case OpenCall open -> CallsDecisions.open(calls(ask.measureId()), open);
				case ExtendCall extend -> CallsDecisions.extend(calls(ask.measureId()), extend);
				case CloseCall close -> CallsDecisions.close(calls(ask.measureId()), close);
				case FreeCallWindow free -> CallsDecisions.free(calls(ask.measureId()), free);
			};
			case RegisterCommand ask -> switch (ask) {
				case EnterCall enter -> RegisterDecisions.enter(register(ask.callId()), enter);
				case StrikeEntry strike -> RegisterDecisions.strike(register(ask.callId()), strike);
				case CancelCall cancel -> RegisterDecisions.cancel(register(ask.callId()), cancel);
			};
			default -> throw new IllegalArgumentException(command.toString());
		};
	}

	private Receipt record(List<? extends ApplicationEvent> events, Origin origin) {
		if (events.isEmpty()) {
			return new Receipt("", head, -1, List.of(), Instant.EPOCH);
		}
		head++;
		List<RecordedEvent> recorded = new ArrayList<>();
		for (ApplicationEvent event : events) {
			List<RecordedEvent> stream = streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>());
			RecordedEvent next = new RecordedEvent(head, head + "." + recorded.size(), event.stream(), stream.size(),
					event, Instant.EPOCH, origin);
			stream.add(next);
			recorded.add(next);
		}
		Receipt receipt = new Receipt(events.getFirst().stream(), head, 0,
				recorded.stream().map(e -> new Receipt.Event(e.id(), e.payload().getClass().getSimpleName())).toList(),
				Instant.EPOCH);
		requests.put(origin.request(), receipt);
		recorded.forEach(reader);
		return receipt;
	}

	@Override
	public List<RecordedEvent> stream(String streamId) {
		return List.copyOf(streams.getOrDefault(streamId, List.of()));
	}

	@Override
	public Optional<Commit> byRequest(String request) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Optional<Commit> at(long position) {
		throw new UnsupportedOperationException();
	}

	@Override
	public long head() {
		return head;
	}

}
