package grants.application.projection;

import java.util.List;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.application.event.ApplicationEvent;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApplicationWithdrawn;
import grants.application.event.ApprovalSetAside;
import grants.application.event.AwardCancelled;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.CallEvent;
import grants.application.event.ClaimEvent;
import grants.application.event.DraftEvent;
import grants.application.event.EntryReleased;
import grants.application.event.EvidenceClaimed;
import grants.application.event.EvidenceEvent;
import grants.application.event.EvidenceFreed;
import grants.application.event.GrantAwarded;
import grants.application.event.ProfileEvent;
import grants.application.event.ReceivedUnderCall;
import grants.application.event.RegisterEvent;
import grants.application.event.SuccessionEvent;
import grants.application.vocabulary.Submission;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;

/**
 * The applications of a beneficiary, or of a call, a row each: what, how much, where it
 * stands, since when.
 */
public final class ApplicationsView implements Projection {

	@Override
	public String name() {
		return "applications";
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(
				new IndexModel(
						Indexes.compoundIndex(Indexes.ascending("beneficiary"), Indexes.descending("submittedAt"))),
				new IndexModel(Indexes.ascending("callId", "submittedAt", "_id")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ApplicationEvent) event.payload()) {
			case ApplicationSubmitted e -> row(event, e, submitted(e));
			case ApplicationWithdrawn e ->
				row(event, e, new Document("state", "WITHDRAWN").append("withdrawnAt", e.withdrawnAt()));
			case ApplicationSuperseded e ->
				row(event, e, new Document("state", "SUPERSEDED").append("supersededBy", e.supersededBy().value())
					.append("supersededAt", e.supersededAt()));
			case ApplicationRejected e ->
				row(event, e, new Document("state", "REJECTED").append("rejectedAt", e.rejectedAt()));
			case GrantAwarded e -> row(event, e,
					new Document("state", "AWARDED").append("awardId", e.awardId().value())
						.append("awarded", e.amount().toString())
						.append("awardedAt", e.awardedAt()));
			case AwardCancelled e ->
				row(event, e, new Document("state", "CANCELLED").append("cancelledAt", e.cancelledAt()));
			case ApprovalSetAside e -> row(event, e, new Document("approvalSetAsideAt", e.setAsideAt()));
			case ReceivedUnderCall e -> row(event, e, new Document("callId", e.entered().call().id().value()));
			case BeneficiaryBarred _, BeneficiaryRestored _, EvidenceClaimed _, EvidenceFreed _, EvidenceEvent _,
					EntryReleased _, SuccessionEvent _, DraftEvent _, ProfileEvent _, CallEvent _, RegisterEvent _ ->
				List.of();
		};
	}

	private static Document submitted(ApplicationSubmitted e) {
		Submission submission = e.submission();
		return new Document("beneficiary", e.beneficiary().value())
			.append("beneficiaryName", submission.beneficiaryName().value())
			.append("measureId", submission.terms().measureId())
			.append("measureZh", submission.terms().name().zh())
			.append("measureEn", submission.terms().name().en())
			.append("documentNumber", submission.terms().documentNumber())
			.append("scope", submission.scope())
			.append("state", "PENDING")
			.append("lowest", submission.assessment().lowest().toString())
			.append("highest", submission.assessment().highest().toString())
			.append("submittedAt", e.receivedAt());
	}

	private static List<WriteModel<Document>> row(RecordedEvent event, ClaimEvent claim, Document fields) {
		return List.of(Row.set(event, claim.applicationId().value(), fields));
	}

}
