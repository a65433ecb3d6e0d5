package grants.application.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import grants.application.event.CallCancelled;
import grants.application.event.EntryMade;
import grants.application.event.EntryStruck;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.CallEntry;
import grants.application.vocabulary.ReleasedBecause;
import grants.kernel.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * Who has applied to one call. Unlike the other states it changes in place: a call can
 * have thousands of entries, and copying them for every event would be quadratic.
 */
public final class RegisterState {

	private final Map<ApplicationId, Entry> standing = new HashMap<>();

	private final Map<ApplicationId, Integer> over = new HashMap<>();

	private boolean used;

	private @Nullable CallCancelled cancellation;

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
		return Optional.ofNullable(cancellation);
	}

	/**
	 * Takes note of the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	public void note(RegisterEvent event) {
		switch (event) {
			case EntryMade e when cancellation == null && isNewer(e.entry()) ->
				standing.merge(e.entry().applicationId(), new Entry(e.entry().turn(), e.receivedAt()),
						(earlier, later) -> new Entry(later.turn(), earlier.receivedAt()));
			case EntryStruck e when isStanding(e.entry()) -> strike(e);
			case CallCancelled e when cancellation == null && !hasBeenUsed() -> cancellation = e;
			case EntryMade _, EntryStruck _, CallCancelled _ ->
				throw new IllegalStateException(event + " can't follow what happened before");
		}
	}

	private boolean isNewer(CallEntry entry) {
		return entry.turn() > lastOver(entry.applicationId())
				&& standing(entry.applicationId()).filter(earlier -> earlier.turn() >= entry.turn()).isEmpty();
	}

	private boolean isStanding(CallEntry entry) {
		return standing(entry.applicationId()).filter(one -> one.turn() == entry.turn()).isPresent();
	}

	private void strike(EntryStruck event) {
		used |= event.because() == ReleasedBecause.CLAIM_ENDED;
		standing.remove(event.entry().applicationId());
		over.put(event.entry().applicationId(), event.entry().turn());
	}

}
