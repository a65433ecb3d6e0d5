package grants.application.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import grants.application.command.CancelCall;
import grants.application.command.EntitlementCommand;
import grants.application.command.RejectApplication;
import grants.application.command.SubmitApplication;
import grants.application.command.WithdrawApplication;
import grants.application.domain.CallsRule;
import grants.application.domain.CallsState;
import grants.application.domain.Claim;
import grants.application.domain.Filing;
import grants.application.domain.PureLog;
import grants.application.domain.RegisterState;
import grants.application.domain.SampleCall;
import grants.application.domain.SampleTerms;
import grants.application.event.CallCancelled;
import grants.application.event.CallClosed;
import grants.application.event.CallExtended;
import grants.application.event.EntryStruck;
import grants.application.event.ReceivedUnderCall;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.Entered;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.RuleViolated;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.history.Origin;
import grants.runtime.history.RecordedEvent;
import grants.runtime.testing.Beneficiaries;
import grants.runtime.testing.TestSeals;

import static grants.application.domain.SampleCall.CLAUSE;
import static grants.application.domain.SampleCall.CLOSES;
import static grants.application.domain.SampleCall.INSIDE;
import static grants.application.domain.SampleCall.MEASURE;
import static grants.application.domain.SampleCall.OPENS;
import static org.assertj.core.api.Assertions.assertThat;

/** A measure whose calls have too few places for those who apply, and what may happen. */
final class RandomCalls {

	private final Random random;

	private final String seed;

	private final List<SocialCreditCode> beneficiaries = Stream.generate(Beneficiaries::next).limit(3).toList();

	private final PureLog log = new PureLog(this::recorded);

	private final Interleaving tasks;

	private final Known known;

	private final KnownCalls knownCalls;

	private final RandomDue due;

	private final List<Request> requests = new ArrayList<>();

	/** Under which call each application was received. */
	private final Map<ApplicationId, CallId> received = new LinkedHashMap<>();

	private final List<SampleCall> calls = new ArrayList<>();

	private int cancellations;

	private final Map<Seen, Integer> seen = new EnumMap<>(Seen.class);

	RandomCalls(Random random, String seed) {
		this.random = random;
		this.seed = seed;
		this.due = new RandomDue(random, seed);
		this.tasks = new Interleaving(random);
		this.known = new Known(tasks.stepping(log));
		this.knownCalls = new KnownCalls(tasks.stepping(log));
	}

	/** What must have happened somewhere for a run to mean anything. */
	enum Seen {

		SUBMITTED, SENT_AGAIN, NOT_LATE_AS_IT_WAS_ENTERED, KILLED, FULL, OUTSIDE, LAPSED, REFUSED_AS_CANCELLED,
		CANCELLED, NOT_CANCELLED_AS_USED, EXTENDED, CLOSED, STRUCK

	}

	/** A submission that somebody asks for, once or again. */
	private record Request(int number, Filing filing, SocialCreditCode beneficiary) {

		Origin origin() {
			return new Origin("http:" + number, Filing.APPLICANT, "correlation-" + number, null);
		}

		/** Asked for once more, by a request of its own, at that instant. */
		Request at(int otherNumber, Instant instant) {
			return new Request(otherNumber, filing.receivedAt(instant.toString()), beneficiary);
		}

	}

	void live(int moves) {
		announce();
		for (int move = 0; move < moves; move++) {
			move();
		}
		while (!tasks.isIdle()) {
			tasks.advance();
		}
		while (!due.isEmpty()) {
			due.fire(log);
		}
		for (SampleCall call : calls) {
			RegisterState register = log.register(call.call().id());
			assertThat(register.count()).as("%s: places of %s that nobody needs", seed, call.call().id())
				.isEqualTo(live(call.call().id()).size());
		}
	}

	Map<Seen, Integer> seen() {
		return seen;
	}

	private void move() {
		int chance = random.nextInt(100);
		if (chance < 55 && !tasks.isIdle()) {
			tasks.advance();
		}
		else if (chance < 58 && !tasks.isIdle()) {
			tasks.kill();
			saw(Seen.KILLED);
		}
		else if (chance < 78) {
			ask(random.nextInt(4) > 0 || requests.isEmpty() ? somethingNew() : again());
		}
		else if (chance < 88) {
			decideOne();
		}
		else if (chance < 89) {
			office();
		}
		else if (!due.isEmpty()) {
			due.fire(log);
		}
	}

	private Request somethingNew() {
		Filing filing = Filing.number(random.nextInt(1_000_000_000), SampleTerms.ventureRisk(2025))
			.scoped("deal:" + requests.size())
			.receivedAt(instant().toString());
		Request request = new Request(requests.size(), filing, beneficiaries.get(random.nextInt(3)));
		requests.add(request);
		return request;
	}

	/** The same request, or the same draft by another request, perhaps much later. */
	private Request again() {
		Request before = requests.get(random.nextInt(requests.size()));
		saw(Seen.SENT_AGAIN);
		return random.nextBoolean() ? before.at(before.number(), instant())
				: before.at(1_000_000 + random.nextInt(1_000_000), instant());
	}

	private Instant instant() {
		return switch (random.nextInt(9)) {
			case 0 -> OPENS.minusNanos(1);
			case 1 -> OPENS;
			case 2 -> CLOSES;
			case 3 -> CLOSES.plusNanos(1);
			case 4 -> CLOSES.plus(Duration.ofDays(99));
			default -> INSIDE;
		};
	}

	/** As the API does it. */
	private void ask(Request request) {
		int cancelledBefore = cancellations;
		boolean inTime = log.calls(MEASURE)
			.openAt(request.filing().receivedAt())
			.filter(call -> log.register(call.id()).cancellation().isEmpty())
			.isPresent();
		tasks.start(() -> {
			Securing.Door door = (command, origin) -> {
				tasks.step();
				return log.send(command, origin);
			};
			Securing securing = new Securing(known, door);
			Entering entering = new Entering(known, knownCalls, door);
			try {
				tasks.step();
				if (!log.knows(request.origin().request())) {
					SubmitApplication ask = entering
						.entered(securing.secured(command(request, entering), request.origin()), request.origin());
					tasks.step();
					log.send(ask, request.origin());
				}
			}
			catch (RuleViolated refusal) {
				refused(refusal, inTime && cancellations == cancelledBefore);
				entering.letGo();
				securing.letGo();
			}
		});
	}

	private SubmitApplication command(Request request, Entering entering) {
		Filing filing = request.filing();
		CallsState state = knownCalls.of(MEASURE);
		Instant stamp = entering.stamp(state, filing.id(), filing.receivedAt());
		Entered entered = entering.planned(state, MEASURE, CLAUSE, filing.id(), request.beneficiary(), stamp);
		if (!stamp.equals(filing.receivedAt())) {
			saw(Seen.NOT_LATE_AS_IT_WAS_ENTERED);
		}
		return new SubmitApplication(filing.id(), request.beneficiary(), filing.submission(), null, List.of(), stamp,
				Filing.APPLICANT)
			.under(entered);
	}

	private void refused(RuleViolated refusal, boolean wasInTime) {
		if (refusal.rule() == CallsRule.INSIDE_CALL) {
			saw(Seen.OUTSIDE);
			assertThat(wasInTime).as("%s: in time, but %s", seed, refusal.getMessage()).isFalse();
		}
		else if (refusal.rule() == CallsRule.PLACES_LEFT) {
			saw(Seen.FULL);
			assertThat(calls).as("%s: a place is left, but %s", seed, refusal.getMessage())
				.anyMatch(call -> log.register(call.call().id()).count() == call.call().room().orElseThrow());
		}
		else if (refusal.rule() == CallsRule.NOT_LAPSED) {
			saw(Seen.LAPSED);
		}
		else if (refusal.rule() == CallsRule.CALL_STANDS) {
			saw(Seen.REFUSED_AS_CANCELLED);
		}
	}

	/** The bureau extends the last call, calls it off, or announces another. */
	private void office() {
		SampleCall last = calls.getLast();
		switch (random.nextInt(4)) {
			case 0 -> quietly(last.extend(last(last.call().id()).closesAt().plusSeconds(1), INSIDE));
			case 1 -> announce();
			default -> tasks.start(() -> {
				Call call = last(last.call().id());
				tasks.step();
				quietly(new CancelCall(call, "细则修订", INSIDE, Filing.APPLICANT));
			});
		}
	}

	private void announce() {
		SampleCall call = SampleCall.number(calls.size() + 1).of(SampleCall.quota(1 + random.nextInt(3)));
		if (quietly(call.open())) {
			calls.add(call);
		}
	}

	private Call last(CallId id) {
		return log.calls(MEASURE).find(id).orElseThrow().call();
	}

	private boolean quietly(Object command) {
		try {
			log.send(command, new Origin("office:" + random.nextLong(), Actor.system("town"), "c", null));
			return true;
		}
		catch (RuleViolated refusal) {
			if (refusal.rule() == CallsRule.CANCELLED_WHILE_EMPTY) {
				saw(Seen.NOT_CANCELLED_AS_USED);
			}
			return false;
		}
	}

	private void decideOne() {
		SocialCreditCode beneficiary = beneficiaries.get(random.nextInt(3));
		List<ApplicationId> pending = log.claimsOf(beneficiary).pending().map(Claim::application).toList();
		if (!pending.isEmpty()) {
			ApplicationId id = pending.get(random.nextInt(pending.size()));
			EntitlementCommand decision = random.nextBoolean()
					? new WithdrawApplication(id, beneficiary, TestSeals.form("改报"), Filing.LATER, Filing.APPLICANT)
					: new RejectApplication(id, beneficiary, Text.of("不符合", "not met"), List.of("D"), Filing.LATER);
			log.send(decision, new Origin("fact:" + random.nextLong(), Actor.system("town"), "c", null));
		}
	}

	private void recorded(RecordedEvent event) {
		due.recorded(event);
		switch (event.payload()) {
			case ReceivedUnderCall e -> received(e);
			case CallCancelled _ -> {
				cancellations++;
				saw(Seen.CANCELLED);
			}
			case CallExtended _ -> saw(Seen.EXTENDED);
			case CallClosed _ -> saw(Seen.CLOSED);
			case EntryStruck _ -> saw(Seen.STRUCK);
			default -> {
			}
		}
		calls.forEach(call -> check(call.call()));
	}

	private void received(ReceivedUnderCall event) {
		saw(Seen.SUBMITTED);
		received.put(event.applicationId(), event.entry().callId());
		assertThat(event.entered().call().includes(event.receivedAt()))
			.as("%s: received at %s", seed, event.receivedAt())
			.isTrue();
	}

	private void check(Call call) {
		RegisterState register = log.register(call.id());
		List<ApplicationId> live = live(call.id());
		assertThat(live.size()).as("%s: live applications", seed).isLessThanOrEqualTo(call.room().orElseThrow());
		assertThat(register.count()).as("%s: entries", seed).isLessThanOrEqualTo(call.room().orElseThrow());
		assertThat(live).as("%s: who lives is in the register", seed)
			.allMatch(application -> register.standing(application).isPresent());
		if (register.cancellation().isPresent()) {
			assertThat(live).as("%s: in a cancelled call", seed).isEmpty();
		}
	}

	private List<ApplicationId> live(CallId call) {
		return beneficiaries.stream()
			.flatMap(beneficiary -> log.claimsOf(beneficiary).live())
			.map(Claim::application)
			.filter(application -> call.equals(received.get(application)))
			.toList();
	}

	private void saw(Seen what) {
		seen.merge(what, 1, Integer::sum);
	}

}
