package grants.clawback.projection;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.Reference;
import grants.kernel.SocialCreditCode;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/**
 * The moves that were recorded, one row each: what the registry said, what it breaks at
 * the moment ({@code breaks.<obligation>}, true or false) and whether it was corrected.
 */
public final class MovesView implements Projection {

	@Override
	public String name() {
		return "moves";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("order")),
				new IndexModel(Indexes.ascending("beneficiary", "order")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ObligationsEvent) event.payload()) {
			case ResidencyMoveRecorded e -> List.of(row(event, e.reference(), recorded(event, e)));
			case ResidencyMoveCorrected e -> List.of(row(event, e.reference(),
					new Document("corrected", new Document("reason", e.reason()).append("correctedBy", e.correctedBy())
						.append("correctedAt", e.correctedAt().toString()))));
			case ObligationBroken e ->
				List.of(row(event, e.reference(), new Document("breaks." + e.obligation(), true)));
			case BreakTakenBack e -> e.references()
				.stream()
				.map(reference -> row(event, reference, new Document("breaks." + e.obligation(), false)))
				.toList();
			default -> List.of();
		};
	}

	private static Document recorded(RecordedEvent event, ResidencyMoveRecorded e) {
		return new Document("order", "%015d-%09d".formatted(event.position(), event.sequence()))
			.append("beneficiary", e.beneficiary().value())
			.append("reference", e.reference().value())
			.append("relation", e.relation().name())
			.append("fromRegion", e.from().value())
			.append("toRegion", e.to().value())
			.append("effectiveOn", e.effectiveOn().toString())
			.append("leavesCity", e.leavesCity())
			.append("recordedAt", e.recordedAt().toString());
	}

	/** A reference names one move of one beneficiary. */
	private static WriteModel<Document> row(RecordedEvent event, Reference reference, Document fields) {
		SocialCreditCode beneficiary = ((ObligationsEvent) event.payload()).beneficiary();
		return Row.set(event, beneficiary + " " + reference, fields);
	}

}
