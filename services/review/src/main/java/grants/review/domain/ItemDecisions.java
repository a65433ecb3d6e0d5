package grants.review.domain;

import java.util.List;

import grants.review.command.ClaimItem;
import grants.review.command.ReassignItem;
import grants.review.command.ReleaseItem;
import grants.review.domain.CaseState.UnderReview;
import grants.review.domain.Item.Held;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.ReviewEvent;
import grants.review.vocabulary.Officer;

import static grants.review.domain.ReviewRule.APPROVER_REASSIGNS;
import static grants.review.domain.ReviewRule.ONE_PERSON_AT_A_TIME;
import static grants.review.domain.ReviewRule.REVIEW_DISTINCT;

/** On whose desk a bureau's item is. */
final class ItemDecisions {

	private ItemDecisions() {
	}

	static List<ReviewEvent> claim(CaseState state, ClaimItem ask) {
		UnderReview s = Guards.underReview(state);
		if (isOnDeskOf(ask.by(), claimable(s, ask.bureau(), ask.by()))) {
			return List.of();
		}
		return List.of(new ItemClaimed(ask.caseId(), ask.bureau(), ask.by().actor(), ask.claimedAt()));
	}

	static Item claimable(UnderReview s, String bureau, Officer by) {
		Item item = Guards.item(s, bureau, by);
		Guards.unrelated(s, by);
		if (item instanceof Held && !isOnDeskOf(by, item)) {
			throw ONE_PERSON_AT_A_TIME.violatedBecause("该事项已由他人认领", "somebody else holds this item")
				.instead("等待其退回，或者请本单位审批人收回",
						"wait until it is put back, or ask an approver of your bureau to take it back");
		}
		if (s.items().isTakenUpElsewhere(by.actor(), bureau)) {
			throw REVIEW_DISTINCT.violatedBecause("您已在本案中代表其他单位", "you act for another bureau in this case")
				.instead("请本单位其他人员办理", "somebody else of the bureau can do it");
		}
		return item;
	}

	/** Who turns out to be tied to the beneficiary should put the item back, and can. */
	static List<ReviewEvent> release(CaseState state, ReleaseItem ask) {
		Guards.heldItem(Guards.underReview(state), ask.bureau(), ask.by());
		Guards.written(ask.reason());
		return List.of(new ItemReleased(ask.caseId(), ask.bureau(), ask.by().actor(), ask.reason(), ask.releasedAt()));
	}

	static List<ReviewEvent> reassign(CaseState state, ReassignItem ask) {
		Item item = reassignable(Guards.underReview(state), ask.bureau(), ask.by());
		Guards.written(ask.reason());
		if (!(item instanceof Held held)) {
			return List.of();
		}
		return List.of(new ItemReassigned(ask.caseId(), ask.bureau(), held.by(), ask.by().actor(), ask.reason(),
				ask.reassignedAt()));
	}

	static Item reassignable(UnderReview s, String bureau, Officer by) {
		Item item = Guards.item(s, bureau, by);
		Guards.unrelated(s, by);
		if (!by.isApprover()) {
			throw APPROVER_REASSIGNS.violatedBecause("您不是审批人", "you are no approver");
		}
		return item;
	}

	private static boolean isOnDeskOf(Officer person, Item item) {
		return item instanceof Held held && held.by().isSamePersonAs(person.actor());
	}

}
