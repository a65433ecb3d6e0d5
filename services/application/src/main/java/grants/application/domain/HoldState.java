package grants.application.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import grants.application.event.EvidenceEvent;
import grants.application.event.EvidenceHeld;
import grants.application.event.EvidenceReleased;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps a piece of evidence now, and which turns are over. Immutable.
 */
public final class HoldState {

	public static final HoldState FREE = new HoldState(null, Map.of());

	private final @Nullable Holder holder;

	private final Map<SocialCreditCode, Integer> over;

	private HoldState(@Nullable Holder holder, Map<SocialCreditCode, Integer> over) {
		this.holder = holder;
		this.over = Map.copyOf(over);
	}

	/** A beneficiary with the turn on which it holds. */
	public record Holder(SocialCreditCode beneficiary, int turn) {
	}

	/** Empty if anybody can claim with the piece. */
	public Optional<Holder> holder() {
		return Optional.ofNullable(holder);
	}

	/** The beneficiary's last turn that has been released; 0 if none was. */
	int lastOver(SocialCreditCode beneficiary) {
		return over.getOrDefault(beneficiary, 0);
	}

	/**
	 * The state after the event.
	 * @throws IllegalStateException if the event can't follow
	 */
	public HoldState after(EvidenceEvent event) {
		return switch (event) {
			case EvidenceHeld e when canBeHeld(e) -> new HoldState(new Holder(e.beneficiary(), e.turn()), over);
			case EvidenceReleased e when new Holder(e.beneficiary(), e.turn()).equals(holder) -> released(e);
			case EvidenceHeld _, EvidenceReleased _ ->
				throw new IllegalStateException(event + " can't follow what happened before");
		};
	}

	private boolean canBeHeld(EvidenceHeld event) {
		boolean free = holder == null
				|| holder.beneficiary().equals(event.beneficiary()) && holder.turn() < event.turn();
		return free && event.turn() > lastOver(event.beneficiary());
	}

	private HoldState released(EvidenceReleased event) {
		Map<SocialCreditCode, Integer> next = new HashMap<>(over);
		next.put(event.beneficiary(), event.turn());
		return new HoldState(null, next);
	}

}
