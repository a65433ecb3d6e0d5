package grants.review.api;

import java.time.Instant;
import java.util.List;

import grants.review.event.ReviewConcluded;
import org.jspecify.annotations.Nullable;

/**
 * What the lead bureau proposed.
 *
 * @param silent the bureaus that let their time pass
 * @param overruled the bureaus against whose opinion the lead went on
 * @param reason why it did
 * @param by opaque subject id
 */
record ConclusionView(boolean proposesAward, List<String> silent, List<String> overruled, @Nullable String reason,
		String by, Instant concludedAt) {

	/** Null before the lead bureau has concluded. */
	static @Nullable ConclusionView of(OpenedCase opened) {
		return opened.last(ReviewConcluded.class)
			.map(e -> new ConclusionView(e.proposesAward(), e.silent(), e.overruled(), e.reason(), e.by().subject(),
					e.concludedAt()))
			.orElse(null);
	}

}
