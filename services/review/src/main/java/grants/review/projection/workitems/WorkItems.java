package grants.review.projection.workitems;

import java.util.ArrayList;
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
import grants.review.vocabulary.CaseId;
import grants.review.vocabulary.Submission;
import grants.review.vocabulary.Terms;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One row for each bureau's item of each case: the bureaus' queues. */
public final class WorkItems implements Projection {

	@Override
	public String name() {
		return "work-items";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("bureau", "state", "dueOn", "_id")),
				new IndexModel(Indexes.ascending("bureau", "dueOn", "_id")),
				new IndexModel(Indexes.ascending("state", "dueOn", "_id")),
				new IndexModel(Indexes.ascending("holder", "state", "dueOn", "_id")),
				new IndexModel(Indexes.ascending("dueOn", "_id")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ReviewEvent) event.payload()) {
			case CaseOpened e -> e.submission().terms().bureaus().stream().map(b -> opened(event, e, b)).toList();
			case ItemClaimed e -> List.of(onDesk(event, e.caseId(), e.bureau(), ItemState.CLAIMED, e.by().subject()));
			case ItemReleased e -> List.of(onDesk(event, e.caseId(), e.bureau(), ItemState.WAITING, null));
			case ItemReassigned e -> List.of(onDesk(event, e.caseId(), e.bureau(), ItemState.WAITING, null));
			case OpinionGiven e -> answered(event, e);
			case OpinionPeriodExtended e -> e.bureaus()
				.stream()
				.map(b -> Row.set(event, id(e.caseId(), b), new Document("dueOn", e.opinionsDueOn().toString())))
				.toList();
			case OpinionPeriodEnded e -> e.leadMayConclude()
					? List.of(state(event, e.caseId(), e.leadBureau(), ItemState.TO_CONCLUDE)) : List.of();
			case ReviewConcluded e -> concluded(event, e);
			case NoticeEnded e -> List.of(state(event, e.caseId(), e.leadBureau(), ItemState.TO_DECIDE));
			case GrantApproved e -> List.of(state(event, e.caseId(), e.leadBureau(), ItemState.DECIDED));
			case GrantRejected e -> List.of(state(event, e.caseId(), e.leadBureau(), ItemState.DECIDED));
			case CaseClosed e -> e.bureaus().stream().map(b -> state(event, e.caseId(), b, ItemState.CLOSED)).toList();
			case NoticePublished _, NoticeExtended _ -> List.of();
		};
	}

	private static WriteModel<Document> opened(RecordedEvent event, CaseOpened e, String bureau) {
		Submission submission = e.submission();
		Terms terms = submission.terms();
		return Row.set(event, id(e.caseId(), bureau),
				new Document("caseId", e.caseId().value()).append("bureau", bureau)
					.append("lead", bureau.equals(terms.leadBureau()))
					.append("state", ItemState.WAITING.name())
					.append("holder", null)
					.append("dueOn", e.opinionsDueOn().toString())
					.append("beneficiary", submission.beneficiary().value())
					.append("beneficiaryName", submission.beneficiaryName().value())
					.append("measureId", terms.measureId())
					.append("measure", Bilingual.write(terms.name()))
					.append("lowest", submission.assessment().lowest().toString())
					.append("highest", submission.assessment().highest().toString())
					.append("receivedAt", submission.receivedAt().toString()));
	}

	private static List<WriteModel<Document>> answered(RecordedEvent event, OpinionGiven e) {
		List<WriteModel<Document>> writes = new ArrayList<>();
		writes.add(onDesk(event, e.caseId(), e.bureau(), ItemState.ANSWERED, e.by().subject()));
		if (e.leadMayConclude()) {
			writes.add(state(event, e.caseId(), e.leadBureau(), ItemState.TO_CONCLUDE));
		}
		return writes;
	}

	private static List<WriteModel<Document>> concluded(RecordedEvent event, ReviewConcluded e) {
		List<WriteModel<Document>> writes = new ArrayList<>();
		e.silent().forEach(bureau -> writes.add(state(event, e.caseId(), bureau, ItemState.SILENT)));
		writes.add(state(event, e.caseId(), e.leadBureau(),
				e.proposesAward() ? ItemState.ON_NOTICE : ItemState.TO_DECIDE));
		return writes;
	}

	private static WriteModel<Document> onDesk(RecordedEvent event, CaseId caseId, String bureau, ItemState state,
			@Nullable String holder) {
		return Row.set(event, id(caseId, bureau), new Document("state", state.name()).append("holder", holder));
	}

	private static WriteModel<Document> state(RecordedEvent event, CaseId caseId, String bureau, ItemState state) {
		return Row.set(event, id(caseId, bureau), new Document("state", state.name()));
	}

	private static String id(CaseId caseId, String bureau) {
		return caseId + ":" + bureau;
	}

}
