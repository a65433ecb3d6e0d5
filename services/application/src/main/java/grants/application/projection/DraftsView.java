package grants.application.projection;

import java.time.Instant;
import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.application.event.ApplicationEvent;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.CallEvent;
import grants.application.event.DraftDiscarded;
import grants.application.event.DraftSaved;
import grants.application.event.DraftStarted;
import grants.application.event.EntitlementEvent;
import grants.application.event.EvidenceEvent;
import grants.application.event.ProfileEvent;
import grants.application.event.RegisterEvent;
import grants.application.vocabulary.DraftId;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/** The drafts of a beneficiary, a row each, until long after their submission. */
public final class DraftsView implements Projection {

	@Override
	public String name() {
		return "drafts";
	}

	@Override
	public List<IndexModel> indexes() {
		return List
			.of(new IndexModel(Indexes.compoundIndex(Indexes.ascending("beneficiary"), Indexes.descending("savedAt"))));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ApplicationEvent) event.payload()) {
			case DraftStarted e -> row(event, e.draftId(),
					saved(event, e.startedAt()).append("beneficiary", e.beneficiary().value())
						.append("measureId", e.measureId())
						.append("state", "OPEN"));
			case DraftSaved e -> row(event, e.draftId(), saved(event, e.savedAt()));
			case DraftDiscarded e ->
				row(event, e.draftId(), saved(event, e.discardedAt()).append("state", "DISCARDED"));
			case ApplicationSubmitted e ->
				row(event, DraftId.of(e.applicationId()), new Document("state", "SUBMITTED"));
			case ProfileEvent _, EntitlementEvent _, EvidenceEvent _, CallEvent _, RegisterEvent _ -> List.of();
		};
	}

	private static Document saved(RecordedEvent event, Instant at) {
		return new Document("version", event.sequence()).append("savedAt", at);
	}

	private static List<WriteModel<Document>> row(RecordedEvent event, DraftId draft, Document fields) {
		return List.of(Row.set(event, draft.value(), fields));
	}

}
