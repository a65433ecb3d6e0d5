package grants.review.api;

import java.time.Instant;
import java.util.List;

import grants.kernel.Money;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.vocabulary.Explanation;
import grants.review.vocabulary.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How a case was decided.
 *
 * @param by opaque subject id
 * @param amount null for a rejection
 * @param explanation of the amount, null for a rejection
 */
record DecisionView(Verdict verdict, String by, String reason, List<String> citations, String content,
		@Nullable Money amount, @Nullable Explanation explanation, Instant decidedAt) {

	/** Null if the case is not decided. */
	static @Nullable DecisionView of(OpenedCase opened) {
		return switch (opened.events().getLast()) {
			case GrantApproved e -> new DecisionView(Verdict.APPROVE, e.by().subject(), e.reason(), e.citations(),
					e.content(), e.amount(), e.explanation(), e.approvedAt());
			case GrantRejected e -> new DecisionView(Verdict.REJECT, e.by().subject(), e.reason(), e.citations(),
					e.content(), null, null, e.rejectedAt());
			default -> null;
		};
	}

}
