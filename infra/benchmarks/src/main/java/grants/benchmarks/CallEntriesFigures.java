package grants.benchmarks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import grants.application.command.EnterCall;
import grants.application.domain.CallRegister;
import grants.application.domain.RegisterState;
import grants.application.event.CallCancelled;
import grants.application.event.EntryMade;
import grants.application.event.EntryStruck;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallKind;
import grants.application.vocabulary.CallTerms;
import grants.benchmarks.Ratios.Contender;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;

/**
 * What one more application costs a call that has 5,000, beside one that has ten: to
 * enter it in the call's register, and to look at the register right after that, as a
 * page of the call does. Every short call is used once, so that it stays short.
 */
public final class CallEntriesFigures {

	private static final int ROUNDS = Integer.getInteger("rounds", 10);

	private static final int LONG = Integer.getInteger("entries", 5_000);

	private static final int SHORT = 10;

	private static final int A_ROUND = 100;

	private static final String ENTER_SHORT = "entry p50, " + SHORT + " in the call";

	private static final String ENTER_LONG = "entry p50, " + LONG + " in the call";

	private static final String LOOK_SHORT = "look at the register p50, " + SHORT + " in the call";

	private static final String LOOK_LONG = "look at the register p50, " + LONG + " in the call";

	private static final String READ_LONG = "the same, by reading all of it";

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	private int enterprises;

	private CallEntriesFigures() {
	}

	public static void main(String... arguments) throws Exception {
		EventTypes types = EventTypes.of(new EventTypes.Name("entry-made", 1, EntryMade.class),
				new EventTypes.Name("entry-struck", 1, EntryStruck.class),
				new EventTypes.Name("call-cancelled", 1, CallCancelled.class));
		try (FreshStore store = FreshStore.open();
				Instance instance = new Instance(store.uri(), FreshStore.database("entries"),
						Aggregates.of(CallRegister.class), types)) {
			new CallEntriesFigures().run(instance);
		}
	}

	private void run(Instance instance) throws Exception {
		Call longOne = call();
		enter(instance, longOne, LONG);
		Map<String, Contender> contenders = new LinkedHashMap<>();
		contenders.put(ENTER_SHORT,
				() -> median(fresh(instance).mapToLong(call -> timed(() -> enter(instance, call, 1)))));
		contenders.put(ENTER_LONG,
				() -> median(IntStream.range(0, A_ROUND).mapToLong(_ -> timed(() -> enter(instance, longOne, 1)))));
		contenders.put(LOOK_SHORT, () -> median(fresh(instance).mapToLong(call -> looked(instance, call))));
		contenders.put(LOOK_LONG, () -> median(IntStream.range(0, A_ROUND).mapToLong(_ -> looked(instance, longOne))));
		contenders.put(READ_LONG, () -> median(
				IntStream.range(0, 10).mapToLong(_ -> timed(() -> instance.history().stream(longOne.id().value())))));
		Ratios ratios = new Ratios("us");
		ratios.measure(3, ROUNDS, contenders);
		ratios.atMost(1.25, ENTER_LONG, ENTER_SHORT);
		ratios.atMost(1.25, LOOK_LONG, LOOK_SHORT);
	}

	/** Looks at a register in which somebody has been entered since the last look. */
	private long looked(Instance instance, Call call) {
		look(instance, call);
		enter(instance, call, 1);
		return timed(() -> look(instance, call));
	}

	private static RegisterState look(Instance instance, Call call) {
		return instance.history()
			.state(call.id().value(), RegisterState.EMPTY,
					(state, event) -> state.after((RegisterEvent) event.payload()));
	}

	private void enter(Instance instance, Call call, int entries) {
		for (int i = 0; i < entries; i++) {
			instance.send(new EnterCall(call, new ApplicationId("application-" + UUID.randomUUID()), 1,
					new SocialCreditCode(Enterprises.code(enterprises++ % 1_000_000)), NOW));
		}
	}

	/** Short calls that nobody has used. */
	private Stream<Call> fresh(Instance instance) {
		return Stream.generate(CallEntriesFigures::call)
			.limit(A_ROUND)
			.peek(call -> enter(instance, call, SHORT))
			.toList()
			.stream();
	}

	private static Call call() {
		return new Call(new CallId("call-" + UUID.randomUUID()), "D65-12", Text.of("第一批", "first batch"),
				new CallTerms(CallKind.QUOTA, 1_000_000), "bureau", NOW.minusSeconds(1), NOW.plusSeconds(1));
	}

	private static long timed(Runnable work) {
		long begin = System.nanoTime();
		work.run();
		return System.nanoTime() - begin;
	}

	/** In microseconds. */
	private static double median(LongStream nanos) {
		long[] sorted = nanos.sorted().toArray();
		return sorted[sorted.length / 2] / 1e3;
	}

}
