package grants.review.api;

import java.time.Instant;
import java.util.List;

import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.OpinionGiven;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Terms;
import org.jspecify.annotations.Nullable;

/**
 * A bureau's part of a case.
 *
 * @param holder opaque subject id of who holds or answered the item, null if nobody does
 * @param opinion null as long as the bureau has not answered
 */
record ItemView(String bureau, boolean lead, @Nullable String holder, @Nullable Opinion opinion) {

	/**
	 * @param award what the lead bureau proposes
	 */
	record Opinion(String by, boolean favourable, String reason, String content, @Nullable ProposedAward award,
			Instant givenAt) {
	}

	/** One for each bureau, the lead's first. */
	static List<ItemView> of(OpenedCase opened) {
		Terms terms = opened.terms();
		return terms.bureaus().stream().map(bureau -> of(bureau, terms, opened.events())).toList();
	}

	private static ItemView of(String bureau, Terms terms, List<ReviewEvent> events) {
		String holder = null;
		Opinion opinion = null;
		for (ReviewEvent event : events) {
			if (event instanceof ItemClaimed e && e.bureau().equals(bureau)) {
				holder = e.by().subject();
			}
			else if (event instanceof ItemReleased e && e.bureau().equals(bureau)
					|| event instanceof ItemReassigned r && r.bureau().equals(bureau)) {
				holder = null;
			}
			else if (event instanceof OpinionGiven e && e.bureau().equals(bureau)) {
				opinion = new Opinion(e.by().subject(), e.favourable(), e.reason(), e.content(), e.award(),
						e.givenAt());
			}
		}
		return new ItemView(bureau, bureau.equals(terms.leadBureau()), holder, opinion);
	}

}
