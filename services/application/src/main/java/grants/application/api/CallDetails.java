package grants.application.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;

import grants.application.domain.CallsState.Announced;
import grants.application.domain.RegisterState;
import grants.application.event.CallClosed;
import grants.application.event.CallEvent;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.vocabulary.Call;
import grants.kernel.Text;
import grants.runtime.history.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A call with everything that was announced about it.
 *
 * @param placesLeft of a {@code QUOTA} call, null for the others
 * @param announcements in order
 */
record CallDetails(CallView call, @Nullable Integer placesLeft, List<Announcement> announcements) {

	/**
	 * Something that was announced.
	 *
	 * @param eventId by which auditors find it
	 */
	record Announcement(Text what, Instant at, String eventId) {
	}

	static CallDetails of(Announced announced, RegisterState register, List<RecordedEvent> ofCall,
			Supplier<RecordedEvent> cancellation, Instant now) {
		Call call = announced.call();
		List<Announcement> announcements = new ArrayList<>();
		ofCall.forEach(event -> announcement(announcements, event));
		register.cancellation()
			.ifPresent(cancelled -> announcements
				.add(new Announcement(Text.of("取消：" + cancelled.reason(), "cancelled: " + cancelled.reason()),
						cancelled.cancelledAt(), cancellation.get().id())));
		OptionalInt room = call.room();
		return new CallDetails(CallView.of(call, register.cancellation().isPresent(), now),
				room.isPresent() ? Math.max(0, room.getAsInt() - register.count()) : null, List.copyOf(announcements));
	}

	private static void announcement(List<Announcement> to, RecordedEvent event) {
		switch ((CallEvent) event.payload()) {
			case CallOpened e ->
				to.add(new Announcement(Text.of("发布：" + e.call().shown().zh(), "announced: " + e.call().shown().en()),
						e.openedAt(), event.id()));
			case CallExtended e -> to.add(new Announcement(Text.of(
					"截止时间由 " + Call.local(e.until()) + " 延至 " + Call.local(e.closesAt()) + "：" + e.reason(),
					"extended from " + Call.local(e.until()) + " to " + Call.local(e.closesAt()) + ": " + e.reason()),
					e.extendedAt(), event.id()));
			case CallClosed e -> to.add(new Announcement(Text.of("申报截止", "closed"), e.closedAt(), event.id()));
			// follows from the cancellation, which is shown
			case CallWindowFreed _ -> {
			}
		}
	}

}
