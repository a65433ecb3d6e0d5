package grants.application.domain;

import java.time.Instant;
import java.util.Optional;

import grants.application.event.CallCancelled;
import grants.application.event.EntryMade;
import grants.application.event.EntryStruck;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.ApplicationId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who has applied to one call. Immutable; a call can have thousands of entries, so its
 * maps share what an event does not change instead of copying it.
 *
 * @param standing the entries that stand
 * @param over the last turn of each application that is over
 * @param used whether somebody was in it and has submitted
 */
public record RegisterState(PMap<ApplicationId, Entry> standing, PMap<ApplicationId, Integer> over, boolean used,
		@Nullable CallCancelled cancelled) {

	public static final RegisterState EMPTY = new RegisterState(HashTreePMap.empty(), HashTreePMap.empty(), false,
			null);

	/**
	 * An application in the register.
	 *
	 * @param receivedAt the intake stamp, the first if it has been entered anew
	 */
	public record Entry(int turn, Instant receivedAt) {
	}

	/** The entry of the application, if one stands. */
	public Optional<Entry> standing(ApplicationId application) {
		return Optional.ofNullable(standing.get(application));
	}

	/** How many applications stand in it. */
	public int count() {
		return standing.size();
	}

	/** The application's last turn that is over; 0 if none is. */
	int lastOver(ApplicationId application) {
		return over.getOrDefault(application, 0);
	}

	/** Whether somebody is in it, or was and has submitted. */
	boolean hasBeenUsed() {
		return used || !standing.isEmpty();
	}

	public Optional<CallCancelled> cancellation() {
		return Optional.ofNullable(cancelled);
	}

	/**
	 * The state after the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	public RegisterState after(RegisterEvent event) {
		return switch (event) {
			case EntryMade e when cancelled == null && isNewer(e.entry()) -> made(e);
			case EntryStruck e when isStanding(e.entry()) -> struck(e);
			case CallCancelled e when cancelled == null && !hasBeenUsed() -> new RegisterState(standing, over, used, e);
			case EntryMade _, EntryStruck _, CallCancelled _ ->
				throw new IllegalStateException(event + " can't follow what happened before");
		};
	}

	private boolean isNewer(CallEntry entry) {
		return entry.turn() > lastOver(entry.applicationId())
				&& standing(entry.applicationId()).filter(earlier -> earlier.turn() >= entry.turn()).isEmpty();
	}

	private boolean isStanding(CallEntry entry) {
		return standing(entry.applicationId()).filter(one -> one.turn() == entry.turn()).isPresent();
	}

	private RegisterState made(EntryMade event) {
		Instant receivedAt = standing(event.entry().applicationId()).map(Entry::receivedAt).orElse(event.receivedAt());
		Entry entry = new Entry(event.entry().turn(), receivedAt);
		return new RegisterState(standing.plus(event.entry().applicationId(), entry), over, used, null);
	}

	private RegisterState struck(EntryStruck event) {
		ApplicationId application = event.entry().applicationId();
		return new RegisterState(standing.minus(application), over.plus(application, event.entry().turn()),
				used || event.because() == ReleasedBecause.CLAIM_ENDED, cancelled);
	}

}
