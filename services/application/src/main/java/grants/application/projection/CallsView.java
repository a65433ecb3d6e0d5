package grants.application.projection;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.application.event.ApplicationEvent;
import grants.application.event.CallCancelled;
import grants.application.event.CallClosed;
import grants.application.event.CallExtended;
import grants.application.event.CallOpened;
import grants.application.event.CallWindowFreed;
import grants.application.event.DraftEvent;
import grants.application.event.EntitlementEvent;
import grants.application.event.EntryMade;
import grants.application.event.EntryStruck;
import grants.application.event.EvidenceEvent;
import grants.application.event.ProfileEvent;
import grants.application.vocabulary.Call;
import grants.application.vocabulary.CallId;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/** The calls of all measures, a row each. */
public final class CallsView implements Projection {

	@Override
	public String name() {
		return "calls";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(
				new IndexModel(
						Indexes.compoundIndex(Indexes.ascending("measureId"), Indexes.descending("opensAt", "_id"))),
				new IndexModel(Indexes.descending("opensAt", "_id")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ApplicationEvent) event.payload()) {
			case CallOpened e -> row(event, e.callId(), opened(e.call()));
			case CallExtended e -> row(event, e.callId(), new Document("closesAt", e.closesAt()));
			case CallClosed e -> row(event, e.callId(), new Document("closed", true));
			case CallCancelled e -> row(event, e.callId(), new Document("cancelled", true));
			case CallWindowFreed _, EntryMade _, EntryStruck _, DraftEvent _, ProfileEvent _, EntitlementEvent _,
					EvidenceEvent _ ->
				List.of();
		};
	}

	private static Document opened(Call call) {
		return new Document("measureId", call.measureId()).append("nameZh", call.name().zh())
			.append("nameEn", call.name().en())
			.append("kind", call.terms().kind().name())
			.append("places", call.terms().places())
			.append("leadBureau", call.leadBureau())
			.append("opensAt", call.opensAt())
			.append("closesAt", call.closesAt())
			.append("closed", false)
			.append("cancelled", false);
	}

	private static List<WriteModel<Document>> row(RecordedEvent event, CallId call, Document fields) {
		return List.of(Row.set(event, call.value(), fields));
	}

}
