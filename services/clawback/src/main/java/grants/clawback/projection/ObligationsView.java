package grants.clawback.projection;

import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.clawback.event.AnswerPeriodEnded;
import grants.clawback.event.AwardCancelled;
import grants.clawback.event.AwardNoted;
import grants.clawback.event.BeneficiaryBarred;
import grants.clawback.event.BeneficiaryRestored;
import grants.clawback.event.BreakTakenBack;
import grants.clawback.event.ClawbackAnswered;
import grants.clawback.event.ClawbackOpened;
import grants.clawback.event.ClawbackRepaid;
import grants.clawback.event.ClawbackWithdrawn;
import grants.clawback.event.ObligationBroken;
import grants.clawback.event.ObligationEnded;
import grants.clawback.event.ObligationFulfilled;
import grants.clawback.event.ObligationStarted;
import grants.clawback.event.ObligationsEvent;
import grants.clawback.event.PaymentRecorded;
import grants.clawback.event.RepaymentDemanded;
import grants.clawback.event.RepaymentReceived;
import grants.clawback.event.ResidencyMoveCorrected;
import grants.clawback.event.ResidencyMoveRecorded;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.ObligationId;
import grants.clawback.vocabulary.ObligationState;
import grants.clawback.vocabulary.ObligationTerms;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A beneficiary's awards, commitments and bars. One row an award, with its commitments,
 * what was paid ({@code paidFen}) and for every case what is claimed
 * ({@code claimedFen.<case>}) and has come back ({@code receivedFen.<case>}); one row a
 * commitment, ordered by its last day; one row a document under which it is or was
 * barred. Amounts are in fen.
 */
public final class ObligationsView implements Projection {

	public static final String NAME = "obligations";

	@Override
	public String name() {
		return NAME;
	}

	/** Of a commitment without end, so that it comes last. */
	private static final String NEVER = "9999-12-31";

	@Override
	public int version() {
		return 2;
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("beneficiary", "kind", "since")),
				new IndexModel(Indexes.ascending("kind", "state", "order")),
				new IndexModel(Indexes.ascending("kind", "order")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ObligationsEvent) event.payload()) {
			case AwardNoted e -> award(event, e.award(),
					new Document("documentNumber", e.documentNumber())
						.append("measure", new Document("zh", e.measure().zh()).append("en", e.measure().en()))
						.append("awardedFen", e.amount().fen())
						.append("since", e.notedAt().toString()));
			case AwardCancelled e -> award(event, e.award(), new Document("cancelledAt", e.cancelledAt().toString()));
			case ObligationEnded e -> obligation(event, e.award(), e.obligation(), ObligationState.ENDED, null);
			case PaymentRecorded e -> award(event, e.award(), new Document("paidFen", e.paidInAll().fen()));
			case ObligationStarted e -> both(
					award(event, e.award(), new Document("obligations." + e.obligation(), started(e.terms()))),
					row(event, e.obligation().value(), "commitment",
							started(e.terms()).append("award", e.award().value())
								.append("promise", e.terms().kind())
								.append("order",
										(e.terms().hasEnd() ? e.terms().lastDay() : NEVER) + " " + e.obligation())));
			case ObligationBroken e -> obligation(event, e.award(), e.obligation(), ObligationState.BROKEN,
					new Document("reference", e.reference().value()).append("relation", e.relation().name())
						.append("effectiveOn", e.effectiveOn().toString())
						.append("foundAt", e.foundAt().toString()));
			case BreakTakenBack e -> obligation(event, e.award(), e.obligation(), ObligationState.WATCHED, null);
			case ObligationFulfilled e -> obligation(event, e.award(), e.obligation(), ObligationState.FULFILLED, null);
			case RepaymentDemanded e -> award(event, e.award(), claimed(e.clawback(), e.demandedInAll()));
			case RepaymentReceived e ->
				award(event, e.award(), new Document("receivedFen." + e.clawback(), e.receivedInAll().fen()));
			case ClawbackWithdrawn e -> award(event, e.award(), claimed(e.clawback(), e.received()));
			case BeneficiaryBarred e -> bar(event, e.documentNumber(),
					new Document("barred", true).append("award", e.award().value())
						.append("because", new Document("zh", e.because().zh()).append("en", e.because().en()))
						.append("citation", e.citation())
						.append("since", e.barredAt().toString()));
			case BeneficiaryRestored e -> bar(event, e.documentNumber(), new Document("barred", false));
			case ResidencyMoveRecorded _, ResidencyMoveCorrected _, ClawbackOpened _, ClawbackAnswered _,
					AnswerPeriodEnded _, ClawbackRepaid _ ->
				List.of();
		};
	}

	private static Document started(ObligationTerms terms) {
		return new Document("kind", terms.kind()).append("startsOn", terms.startsOn().toString())
			.append("lastDay", terms.hasEnd() ? terms.lastDay().toString() : null)
			.append("citation", terms.citation())
			.append("repaymentCitation", terms.repaymentCitation())
			.append("state", ObligationState.WATCHED.name())
			.append("brokenBy", null);
	}

	private static Document claimed(ClawbackId clawback, Money amount) {
		return new Document("claimedFen." + clawback, amount.fen());
	}

	private static List<WriteModel<Document>> obligation(RecordedEvent event, AwardId award, ObligationId id,
			ObligationState state, @Nullable Document brokenBy) {
		String path = "obligations." + id;
		return both(
				award(event, award, new Document(path + ".state", state.name()).append(path + ".brokenBy", brokenBy)),
				row(event, id.value(), "commitment", new Document("state", state.name()).append("brokenBy", brokenBy)));
	}

	private static List<WriteModel<Document>> both(List<WriteModel<Document>> one, List<WriteModel<Document>> other) {
		return Stream.concat(one.stream(), other.stream()).toList();
	}

	private static List<WriteModel<Document>> award(RecordedEvent event, AwardId award, Document fields) {
		return row(event, award.value(), "award", fields);
	}

	private static List<WriteModel<Document>> bar(RecordedEvent event, String documentNumber, Document fields) {
		ObligationsEvent payload = (ObligationsEvent) event.payload();
		return row(event, payload.beneficiary() + " " + documentNumber, "bar",
				fields.append("documentNumber", documentNumber));
	}

	private static List<WriteModel<Document>> row(RecordedEvent event, String id, String kind, Document fields) {
		ObligationsEvent payload = (ObligationsEvent) event.payload();
		return List
			.of(Row.set(event, id, fields.append("kind", kind).append("beneficiary", payload.beneficiary().value())));
	}

}
