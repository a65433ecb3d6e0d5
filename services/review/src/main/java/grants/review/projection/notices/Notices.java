package grants.review.projection.notices;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewConcluded;
import grants.review.event.ReviewEvent;
import grants.review.projection.Bilingual;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/** One row for each award that is on public notice now. */
public final class Notices implements Projection {

	@Override
	public String name() {
		return "notices";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("lastDay", "_id")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ReviewEvent) event.payload()) {
			case NoticePublished e -> List.of(Row.set(event, e.caseId().value(),
					new Document("beneficiaryName", e.beneficiaryName().value())
						.append("measure", Bilingual.write(e.measure()))
						.append("amount", e.amount().toString())
						.append("firstDay", e.firstDay().toString())
						.append("lastDay", e.lastDay().toString())
						.append("provisional", e.provisional())));
			case NoticeExtended e -> List.of(Row.set(event, e.caseId().value(),
					new Document("lastDay", e.lastDay().toString()).append("provisional", e.provisional())));
			case NoticeEnded e -> List.of(Row.remove(event, e.caseId().value()));
			case CaseClosed e -> List.of(Row.remove(event, e.caseId().value()));
			case CaseOpened _, ItemClaimed _, ItemReleased _, ItemReassigned _, OpinionGiven _, OpinionPeriodExtended _,
					OpinionPeriodEnded _, ReviewConcluded _, GrantApproved _, GrantRejected _ ->
				List.of();
		};
	}

}
