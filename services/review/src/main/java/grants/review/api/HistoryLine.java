package grants.review.api;

import java.time.Instant;

import grants.kernel.Actor;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.OpinionGiven;
import grants.review.event.ReviewEvent;
import grants.runtime.history.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Who did what when: of every step, also of those that no other service hears of.
 *
 * @param id of the event, by which auditors find it in the log
 * @param what the event, such as {@code ItemClaimed}
 * @param bureau for whose item it was done, null if it was no step of one item
 */
record HistoryLine(String id, long position, String what, @Nullable String bureau, Actor by, Instant recordedAt) {

	static HistoryLine of(RecordedEvent event) {
		return new HistoryLine(event.id(), event.position(), event.payload().getClass().getSimpleName(),
				bureau((ReviewEvent) event.payload()), event.origin().actor(), event.recordedAt());
	}

	private static @Nullable String bureau(ReviewEvent event) {
		return switch (event) {
			case ItemClaimed e -> e.bureau();
			case ItemReleased e -> e.bureau();
			case ItemReassigned e -> e.bureau();
			case OpinionGiven e -> e.bureau();
			default -> null;
		};
	}

}
