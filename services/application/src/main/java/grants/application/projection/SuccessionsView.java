package grants.application.projection;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.application.event.EntitlementsInherited;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.vocabulary.Succession;
import grants.application.vocabulary.SuccessionId;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/**
 * The successions, a row each: who took whose place, by which document, how far it is.
 */
public final class SuccessionsView implements Projection {

	@Override
	public String name() {
		return "successions";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("predecessor", "begunAt")),
				new IndexModel(Indexes.ascending("successor", "begunAt")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch (event.payload()) {
			case SuccessionBegun e -> row(event, e.succession().id(), begun(e));
			case EntitlementsInherited e -> row(event, e.succession().id(),
					new Document("state", "COMPLETE").append("completeAt", e.inheritedAt()));
			case SuccessionEnded e -> row(event, e.succession().id(),
					new Document("state", "ENDED").append("ruleId", e.ruleId())
						.append("becauseZh", e.because().zh())
						.append("becauseEn", e.because().en())
						.append("endedAt", e.endedAt()));
			default -> List.of();
		};
	}

	private static Document begun(SuccessionBegun e) {
		Succession succession = e.succession();
		return new Document("predecessor", succession.predecessor().value())
			.append("successor", succession.successor().value())
			.append("kind", succession.kind().name())
			.append("documentNumber", succession.document().number())
			.append("sha256", succession.document().sha256())
			.append("effectiveOn", succession.effectiveOn().toString())
			.append("state", "UNDER_WAY")
			.append("begunBy", e.begunBy())
			.append("begunAt", e.begunAt());
	}

	private static List<WriteModel<Document>> row(RecordedEvent event, SuccessionId id, Document fields) {
		return List.of(Row.set(event, id.value(), fields));
	}

}
