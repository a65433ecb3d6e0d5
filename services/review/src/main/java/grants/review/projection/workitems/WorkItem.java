package grants.review.projection.workitems;

import java.time.Instant;
import java.time.LocalDate;

import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.review.projection.Bilingual;
import grants.review.vocabulary.CaseId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A line of a bureau's queue.
 *
 * @param lead whether the bureau leads
 * @param holder opaque subject id of who holds or answered it
 * @param dueOn last day for the bureau's opinion
 * @param late whether that day is over and the opinion still owed
 * @param lowest the least that may be awarded
 * @param highest the most that may be awarded
 */
public record WorkItem(CaseId caseId, String bureau, boolean lead, ItemState state, @Nullable String holder,
		LocalDate dueOn, boolean late, SocialCreditCode beneficiary, Sealed beneficiaryName, String measureId,
		Text measure, Money lowest, Money highest, Instant receivedAt) {

	static WorkItem of(Document row, LocalDate today) {
		ItemState state = ItemState.valueOf(row.getString("state"));
		LocalDate dueOn = LocalDate.parse(row.getString("dueOn"));
		return new WorkItem(new CaseId(row.getString("caseId")), row.getString("bureau"), row.getBoolean("lead"), state,
				row.getString("holder"), dueOn, WorkItemQueries.OWED.contains(state) && dueOn.isBefore(today),
				new SocialCreditCode(row.getString("beneficiary")), new Sealed(row.getString("beneficiaryName")),
				row.getString("measureId"), Bilingual.read(row, "measure"), Money.parseYuan(row.getString("lowest")),
				Money.parseYuan(row.getString("highest")), Instant.parse(row.getString("receivedAt")));
	}

}
