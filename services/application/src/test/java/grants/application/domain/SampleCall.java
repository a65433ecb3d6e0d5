package grants.application.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import grants.application.command.CancelCall;
import grants.application.command.CloseCall;
import grants.application.command.EnterCall;
import grants.application.command.ExtendCall;
import grants.application.command.FreeCallWindow;
import grants.application.command.OpenCall;
import grants.application.command.ReleaseEntry;
import grants.application.command.StrikeEntry;
import grants.application.event.CallCancelled;
import grants.application.event.CallClosed;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.event.EntryMade;
import grants.application.event.EntryReleased;
import grants.application.event.EntryStruck;
import grants.application.event.ReceivedUnderCall;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.CallId;
import grants.application.vocabulary.CallKind;
import grants.application.vocabulary.CallTerms;
import grants.application.vocabulary.Entered;
import grants.application.vocabulary.InForce;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.Actor;
import grants.kernel.CityTime;
import grants.kernel.Ids;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A call in a test, and the commands and events of its life. Its window is September 2025
 * unless it is moved. Times are the city's.
 */
public record SampleCall(Call call) {

	public static final String MEASURE = "D65-12";

	public static final String CLAUSE = "郑政办〔2022〕65号 三、（十二）";

	static final Actor OFFICER = new Actor("subject-officer", "approver");

	public static final Instant ANNOUNCED = at("2025-08-20T10:00:00");

	public static final Instant OPENS = at("2025-09-01T09:00:00");

	public static final Instant CLOSES = at("2025-09-30T23:59:59");

	public static final Instant INSIDE = at("2025-09-15T12:00:00");

	static final InForce IN_FORCE = new InForce(LocalDate.parse("2022-06-17"), null);

	static final CallTerms EVERYBODY = new CallTerms(CallKind.OPEN, null);

	public static SampleCall number(int number) {
		CallId id = new CallId(Ids.derived("call", Integer.toString(number)));
		return new SampleCall(new Call(id, MEASURE, Text.of("2025年第" + number + "批", "2025, batch " + number),
				EVERYBODY, "finance", OPENS, CLOSES));
	}

	/** An instant by the city's clocks. */
	public static Instant at(String local) {
		return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
	}

	public static CallTerms quota(int places) {
		return new CallTerms(CallKind.QUOTA, places);
	}

	public SampleCall of(CallTerms terms) {
		return new SampleCall(new Call(call.id(), call.measureId(), call.name(), terms, call.leadBureau(),
				call.opensAt(), call.closesAt()));
	}

	public SampleCall from(Instant opensAt) {
		return new SampleCall(new Call(call.id(), call.measureId(), call.name(), call.terms(), call.leadBureau(),
				opensAt, call.closesAt()));
	}

	public SampleCall until(Instant closesAt) {
		return new SampleCall(call.closingAt(closesAt));
	}

	public OpenCall open() {
		return open(IN_FORCE, null, ANNOUNCED);
	}

	public OpenCall open(InForce inForce, @Nullable CallTerms demanded, Instant receivedAt) {
		return new OpenCall(call, inForce, demanded, CLAUSE, receivedAt, OFFICER);
	}

	CallOpened opened() {
		return opened(ANNOUNCED);
	}

	CallOpened opened(Instant at) {
		return new CallOpened(call, at, OFFICER.subject());
	}

	public ExtendCall extend(Instant closesAt, Instant receivedAt) {
		return extend(closesAt, receivedAt, IN_FORCE);
	}

	ExtendCall extend(Instant closesAt, Instant receivedAt, InForce inForce) {
		return new ExtendCall(call.id(), MEASURE, closesAt, "系统升级", inForce, CLAUSE, receivedAt, OFFICER);
	}

	CallExtended extended(Instant closesAt, Instant receivedAt) {
		return new CallExtended(call.id(), MEASURE, call.closesAt(), closesAt, "系统升级", receivedAt, OFFICER.subject());
	}

	CloseCall close(Instant at) {
		return new CloseCall(call.id(), MEASURE, at);
	}

	CallClosed closed() {
		return new CallClosed(call.id(), MEASURE, call.closesAt());
	}

	public CancelCall cancel(Instant receivedAt) {
		return new CancelCall(call, "细则修订", receivedAt, OFFICER);
	}

	CallCancelled cancelled(Instant at) {
		return new CallCancelled(call.id(), MEASURE, "细则修订", at, OFFICER.subject());
	}

	FreeCallWindow free() {
		return new FreeCallWindow(call.id(), MEASURE, ANNOUNCED);
	}

	CallWindowFreed freed() {
		return new CallWindowFreed(call.id(), MEASURE, ANNOUNCED);
	}

	CallEntry entry(Filing filing, int turn) {
		return new CallEntry(call.id(), filing.id(), turn);
	}

	/** The application's entry on its first turn, in time. */
	EnterCall enter(Filing filing) {
		return enter(filing, 1, INSIDE);
	}

	EnterCall enter(Filing filing, int turn, Instant receivedAt) {
		return new EnterCall(call, filing.id(), turn, Filing.BENEFICIARY, receivedAt);
	}

	EntryMade made(Filing filing) {
		return made(filing, 1, INSIDE);
	}

	EntryMade made(Filing filing, int turn, Instant receivedAt) {
		return new EntryMade(entry(filing, turn), Filing.BENEFICIARY, receivedAt);
	}

	StrikeEntry strike(Filing filing, int turn, ReleasedBecause because) {
		return new StrikeEntry(entry(filing, turn), because, Filing.LATER);
	}

	EntryStruck struck(Filing filing, int turn, ReleasedBecause because) {
		return new EntryStruck(entry(filing, turn), because, Filing.LATER);
	}

	Entered entered(int turn) {
		return new Entered(call, turn);
	}

	ReceivedUnderCall received(Filing filing, int turn) {
		return new ReceivedUnderCall(filing.id(), Filing.BENEFICIARY, entered(turn), filing.receivedAt());
	}

	ReleaseEntry release(Filing filing, int turn) {
		return new ReleaseEntry(Filing.BENEFICIARY, entry(filing, turn), Filing.LATER);
	}

	EntryReleased released(Filing filing, int turn, ReleasedBecause because) {
		return new EntryReleased(Filing.BENEFICIARY, entry(filing, turn), because, Filing.LATER);
	}

}
