package grants.review.projection.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
import grants.review.vocabulary.Submission;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/** One row for each case: what takes part in it and where it stands. */
public final class Cases implements Projection {

	@Override
	public String name() {
		return "cases";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("bureaus", "stage", "_id")),
				new IndexModel(Indexes.ascending("bureaus", "_id")), new IndexModel(Indexes.ascending("stage", "_id")),
				new IndexModel(Indexes.ascending("beneficiary", "_id")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		ReviewEvent payload = (ReviewEvent) event.payload();
		Document fields = fields(payload);
		Optional<CaseStage> stage = CaseStage.begunBy(payload);
		stage.ifPresent(begun -> fields.append("stage", begun.name()));
		return fields.isEmpty() ? List.of() : List.of(Row.set(event, payload.caseId().value(), fields));
	}

	private static Document fields(ReviewEvent event) {
		return switch (event) {
			case CaseOpened e -> opened(e.submission()).append("opinionsDueOn", e.opinionsDueOn().toString());
			case OpinionPeriodExtended e -> new Document("opinionsDueOn", e.opinionsDueOn().toString());
			case OpinionGiven e when e.award() != null -> new Document("amount", e.award().amount().toString());
			case NoticePublished e -> new Document("noticeLastDay", e.lastDay().toString());
			case NoticeExtended e -> new Document("noticeLastDay", e.lastDay().toString());
			case GrantApproved e -> ended(e.approvedAt());
			case GrantRejected e -> ended(e.rejectedAt());
			case CaseClosed e -> ended(e.closedAt());
			case OpinionGiven _, ItemClaimed _, ItemReleased _, ItemReassigned _, OpinionPeriodEnded _,
					ReviewConcluded _, NoticeEnded _ ->
				new Document();
		};
	}

	private static Document opened(Submission submission) {
		return new Document("applicationId", submission.applicationId().value())
			.append("beneficiary", submission.beneficiary().value())
			.append("beneficiaryName", submission.beneficiaryName().value())
			.append("measureId", submission.terms().measureId())
			.append("measure", Bilingual.write(submission.terms().name()))
			.append("bureaus", submission.terms().bureaus())
			.append("receivedAt", submission.receivedAt().toString());
	}

	private static Document ended(Instant at) {
		return new Document("endedAt", at.toString());
	}

}
