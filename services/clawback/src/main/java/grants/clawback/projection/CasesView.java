package grants.clawback.projection;

import java.time.Instant;
import java.util.List;

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
import grants.clawback.vocabulary.CaseState;
import grants.clawback.vocabulary.ClawbackId;
import grants.clawback.vocabulary.Share;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The clawback cases, one row each: its notice, its {@code answers}, {@code demands} and
 * {@code repayments} keyed by the event's place in the history, and its state. Amounts
 * are in fen.
 */
public final class CasesView implements Projection {

	public static final String NAME = "cases";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public List<IndexModel> indexes() {
		return List.of(new IndexModel(Indexes.ascending("state", "order")),
				new IndexModel(Indexes.ascending("beneficiary", "state", "order")),
				new IndexModel(Indexes.ascending("beneficiary", "order")), new IndexModel(Indexes.ascending("order")));
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((ObligationsEvent) event.payload()) {
			case ClawbackOpened e -> row(event, e.clawback(), CaseState.NOTIFIED, opened(event, e));
			case ClawbackAnswered e ->
				row(event, e.clawback(), CaseState.ANSWERED, new Document("answers." + place(event),
						at("answeredAt", e.answeredAt()).append("answer", e.answer().value())));
			case AnswerPeriodEnded e -> row(event, e.clawback(), CaseState.UNANSWERED, new Document());
			case RepaymentDemanded e -> row(event, e.clawback(), CaseState.DEMANDED,
					new Document("demands." + place(event), demand(e)).append("demandedFen", e.demandedInAll().fen())
						.append("outstandingFen", e.outstanding().fen())
						.append("dueOn", e.dueOn().toString())
						.append("closed", null));
			case RepaymentReceived e -> row(event, e.clawback(), CaseState.DEMANDED,
					new Document("repayments." + place(event), repayment(e))
						.append("receivedFen", e.receivedInAll().fen())
						.append("outstandingFen", e.outstanding().fen()));
			case ClawbackRepaid e -> row(event, e.clawback(), CaseState.REPAID,
					new Document("closed", closed("REPAID", "已全额退回", e.repaidAt(), null)));
			case ClawbackWithdrawn e -> row(event, e.clawback(), CaseState.WITHDRAWN,
					new Document("closed", closed("WITHDRAWN", e.reason(), e.withdrawnAt(), e.withdrawnBy()))
						.append("outstandingFen", 0L)
						.append("refundFen", e.received().fen()));
			case AwardNoted _, AwardCancelled _, ObligationStarted _, ObligationEnded _, ObligationBroken _,
					BreakTakenBack _, ObligationFulfilled _, ResidencyMoveRecorded _, ResidencyMoveCorrected _,
					PaymentRecorded _, BeneficiaryBarred _, BeneficiaryRestored _ ->
				List.of();
		};
	}

	private static Document opened(RecordedEvent event, ClawbackOpened e) {
		return new Document("order", place(event)).append("beneficiary", e.beneficiary().value())
			.append("award", e.award().value())
			.append("documentNumber", e.documentNumber())
			.append("grounds", e.grounds().name())
			.append("obligation", e.obligation() == null ? null : e.obligation().value())
			.append("reference", e.reference() == null ? null : e.reference().value())
			.append("notice", new Document("zh", e.notice().zh()).append("en", e.notice().en()))
			.append("citations", e.citations())
			.append("answerBy", e.answerBy().toString())
			.append("answerByProvisional", e.answerByProvisional())
			.append("openedBy", e.openedBy())
			.append("openedAt", e.openedAt().toString())
			.append("demandedFen", 0L)
			.append("receivedFen", 0L)
			.append("outstandingFen", 0L)
			.append("refundFen", 0L);
	}

	private static Document demand(RepaymentDemanded e) {
		return at("demandedAt", e.demandedAt()).append("amountFen", e.amount().fen())
			.append("shares", shares(e.shares()))
			.append("dueOn", e.dueOn().toString())
			.append("reason", e.reason())
			.append("decidedBy", e.decidedBy());
	}

	private static Document repayment(RepaymentReceived e) {
		return at("recordedAt", e.recordedAt()).append("reference", e.reference().value())
			.append("amountFen", e.amount().fen())
			.append("shares", shares(e.shares()))
			.append("valueDate", e.valueDate().toString());
	}

	private static Document closed(String outcome, String reason, Instant at, @Nullable String by) {
		return at("closedAt", at).append("outcome", outcome).append("reason", reason).append("decidedBy", by);
	}

	private static List<Document> shares(List<Share> shares) {
		return shares.stream()
			.map(s -> new Document("treasury", s.treasury()).append("amountFen", s.amount().fen()))
			.toList();
	}

	private static Document at(String name, Instant at) {
		return new Document(name, at.toString());
	}

	/** Sorts as text in the order of the history. */
	private static String place(RecordedEvent event) {
		return "%015d-%09d".formatted(event.position(), event.sequence());
	}

	private static List<WriteModel<Document>> row(RecordedEvent event, ClawbackId id, CaseState state,
			Document fields) {
		return List.of(Row.set(event, id.value(), fields.append("state", state.name())));
	}

}
