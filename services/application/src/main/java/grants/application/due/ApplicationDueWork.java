package grants.application.due;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import grants.application.command.FreeEvidence;
import grants.application.command.ReleaseEvidence;
import grants.application.event.ApplicationEvent;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceFreed;
import grants.application.event.EvidenceHeld;
import grants.application.vocabulary.Held;
import grants.application.vocabulary.HoldId;
import grants.kernel.SocialCreditCode;
import grants.runtime.due.DueChange;
import grants.runtime.due.DueChange.Cancel;
import grants.runtime.due.DueChange.Schedule;
import grants.runtime.due.DueItem;
import grants.runtime.due.DueWork;
import grants.runtime.history.RecordedEvent;

/**
 * What must happen to held evidence though nobody is there any more to do it: what was
 * held for a submission that never came is freed, and what is freed is released. A hold
 * is named by its evidence, its beneficiary and its turn, so each item fires once for
 * ever. What happens to calls by itself is beside it.
 */
public final class ApplicationDueWork implements DueWork {

	/** A submission takes its evidence and is decided in much less, or gives up. */
	static final Duration PATIENCE = Duration.ofMinutes(2);

	static final String UNCLAIMED = "evidence-unclaimed";

	static final String FREED = "evidence-freed";

	@Override
	public List<DueChange> changes(RecordedEvent event) {
		return switch ((ApplicationEvent) event.payload()) {
			case EvidenceHeld e -> List
				.of(schedule(UNCLAIMED, e.beneficiary(), new Held(e.holdId(), e.turn()), e.heldAt().plus(PATIENCE)));
			case EvidenceClaimed e ->
				e.evidence().stream().<DueChange>map(held -> cancel(e.beneficiary(), held)).toList();
			case EvidenceFreed e -> e.evidence()
				.stream()
				.flatMap(held -> Stream.<DueChange>of(cancel(e.beneficiary(), held),
						schedule(FREED, e.beneficiary(), held, e.freedAt())))
				.toList();
			default -> CallDueWork.changes(event);
		};
	}

	@Override
	public Object commandFor(DueItem item) {
		if (CallDueWork.does(item)) {
			return CallDueWork.commandFor(item);
		}
		String[] about = item.id().split(":");
		SocialCreditCode beneficiary = new SocialCreditCode(about[2]);
		Held held = new Held(new HoldId(about[1]), Integer.parseInt(about[3]));
		return switch (item.kind()) {
			case UNCLAIMED -> new FreeEvidence(beneficiary, List.of(held), item.dueAt());
			case FREED -> new ReleaseEvidence(held.holdId(), beneficiary, held.turn(), item.dueAt());
			default -> throw new IllegalArgumentException("not ours: " + item);
		};
	}

	private static Schedule schedule(String kind, SocialCreditCode beneficiary, Held held, Instant dueAt) {
		return new Schedule(new DueItem(id(kind, beneficiary, held), kind, held.holdId().value(), dueAt));
	}

	private static Cancel cancel(SocialCreditCode beneficiary, Held held) {
		return new Cancel(id(UNCLAIMED, beneficiary, held));
	}

	private static String id(String kind, SocialCreditCode beneficiary, Held held) {
		return kind + ":" + held.holdId() + ":" + beneficiary + ":" + held.turn();
	}

}
