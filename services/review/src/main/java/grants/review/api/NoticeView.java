package grants.review.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import grants.kernel.Money;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import org.jspecify.annotations.Nullable;

/**
 * The public notice of a case.
 *
 * @param lastDay it runs until the end of this day
 * @param provisional whether the last day may still move
 * @param ended whether its end is recorded, so that the approver can decide
 */
record NoticeView(Money amount, Instant publishedAt, LocalDate firstDay, LocalDate lastDay, boolean provisional,
		boolean ended) {

	/** Null if nothing has been published. */
	static @Nullable NoticeView of(OpenedCase opened) {
		NoticePublished published = opened.last(NoticePublished.class).orElse(null);
		if (published == null) {
			return null;
		}
		Optional<NoticeExtended> extended = opened.last(NoticeExtended.class);
		return new NoticeView(published.amount(), published.publishedAt(), published.firstDay(),
				extended.map(NoticeExtended::lastDay).orElse(published.lastDay()),
				extended.map(NoticeExtended::provisional).orElse(published.provisional()),
				opened.last(NoticeEnded.class).isPresent());
	}

}
