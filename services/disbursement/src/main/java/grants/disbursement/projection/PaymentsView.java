package grants.disbursement.projection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.WriteModel;
import grants.disbursement.event.ApproverNoted;
import grants.disbursement.event.AwardCancelled;
import grants.disbursement.event.AwardNoted;
import grants.disbursement.event.PaymentApproved;
import grants.disbursement.event.PaymentConfirmed;
import grants.disbursement.event.PaymentEvent;
import grants.disbursement.event.PaymentPlanned;
import grants.disbursement.event.PaymentPrepared;
import grants.disbursement.event.PaymentReturned;
import grants.disbursement.event.PaymentSent;
import grants.disbursement.event.PaymentVoided;
import grants.disbursement.event.PaymentsHeld;
import grants.disbursement.event.PaymentsResumed;
import grants.disbursement.vocabulary.Instalment;
import grants.disbursement.vocabulary.InstructionId;
import grants.disbursement.vocabulary.Payee;
import grants.disbursement.vocabulary.PaymentState;
import grants.kernel.Actor;
import grants.runtime.history.RecordedEvent;
import grants.runtime.view.Projection;
import grants.runtime.view.Row;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

import static grants.disbursement.vocabulary.PaymentState.APPROVED;
import static grants.disbursement.vocabulary.PaymentState.CANCELLED;
import static grants.disbursement.vocabulary.PaymentState.CONFIRMED;
import static grants.disbursement.vocabulary.PaymentState.PLANNED;
import static grants.disbursement.vocabulary.PaymentState.PREPARED;
import static grants.disbursement.vocabulary.PaymentState.RETURNED;
import static grants.disbursement.vocabulary.PaymentState.SENT;
import static grants.disbursement.vocabulary.PaymentState.VOIDED;

/**
 * The payments of all beneficiaries, as finance works through them: a row for each
 * planned payment, with {@code kind} {@code payment}, one for each instruction, which
 * names its payment, and one for each award, with {@code kind} {@code award}. Amounts are
 * in fen, instants and dates in ISO 8601.
 */
public final class PaymentsView implements Projection {

	@Override
	public String name() {
		return "payments";
	}

	/** One for each way to ask for a queue, so that its page is read and nothing else. */
	@Override
	public List<IndexModel> indexes() {
		return Stream
			.of(List.of("treasury", "state"), List.of("treasury"), List.of("kind", "state"), List.of("kind"),
					List.of("held", "treasury", "state"), List.of("held", "treasury"), List.of("held", "kind", "state"),
					List.of("held", "kind"), List.of("beneficiary"), List.of("award"), List.of("payment"))
			.map(fields -> new IndexModel(
					Indexes.ascending(Stream.concat(fields.stream(), Stream.of("order")).toList())))
			.toList();
	}

	@Override
	public List<WriteModel<Document>> project(RecordedEvent event) {
		return switch ((PaymentEvent) event.payload()) {
			case AwardNoted e -> List.of(Row.set(event, e.award().value(),
					new Document("kind", "award").append("beneficiary", e.beneficiary().value())
						.append("leadBureau", e.leadBureau())));
			case ApproverNoted _ -> List.of();
			case PaymentPlanned e -> List.of(Row.set(event, e.instalment().payment().value(), planned(event, e)));
			case PaymentPrepared e ->
				List.of(payment(event, e.instalment(), PREPARED).append("instruction", e.instruction().value()).row(),
						instruction(event, e.instruction(), PREPARED, step(e.preparedAt(), e.preparedBy()))
							.append("kind", "instruction")
							.append("payment", e.instalment().payment().value())
							.append("order", order(event))
							.append("content", e.content().value())
							.append("replaces", text(e.replaces()))
							.row());
			case PaymentApproved e -> List.of(payment(event, e.instalment(), APPROVED).row(),
					instruction(event, e.instruction(), APPROVED, step(e.approvedAt(), e.approvedBy())).row());
			case PaymentVoided e ->
				List.of(payment(event, e.instalment(), PLANNED).append("instruction", null).row(), instruction(event,
						e.instruction(), VOIDED, step(e.voidedAt(), e.voidedBy()).append("reason", e.reason()))
					.row());
			case PaymentSent e -> List.of(payment(event, e.instalment(), SENT).row(),
					instruction(event, e.instruction(), SENT, step(e.sentAt(), e.releasedBy())).row());
			case PaymentConfirmed e -> List.of(payment(event, e.instalment(), CONFIRMED).row(), instruction(event,
					e.instruction(), CONFIRMED, evidence(e.confirmedAt(), e.bankReference(), e.valueDate()))
				.row());
			case PaymentReturned e -> List.of(
					payment(event, e.instalment(), RETURNED).append("instruction", null)
						.append("returned", e.instruction().value())
						.row(),
					instruction(event, e.instruction(), RETURNED,
							evidence(e.returnedAt(), e.bankReference(), e.valueDate()).append("reason", e.reason()))
						.row());
			case PaymentsHeld e -> held(event, e.instalments(), true);
			case PaymentsResumed e -> held(event, e.instalments(), false);
			case AwardCancelled e -> cancelled(event, e);
		};
	}

	private static Document planned(RecordedEvent event, PaymentPlanned e) {
		Instalment to = e.instalment();
		Payee payee = e.payee();
		return new Document("kind", "payment").append("beneficiary", e.beneficiary().value())
			.append("award", to.award().value())
			.append("treasury", to.treasury().value())
			.append("instalment", to.number())
			.append("document", e.documentNumber())
			.append("purpose", e.purpose())
			.append("amountFen", e.amount().fen())
			.append("payee",
					new Document("code", payee.code().value()).append("name", payee.name().value())
						.append("bankCode", payee.bankCode())
						.append("account", payee.account().value()))
			.append("state", PLANNED.name())
			.append("held", false)
			.append("instruction", null)
			.append("returned", null)
			.append("cancelled", null)
			.append("plannedAt", e.plannedAt().toString())
			.append("order", order(event));
	}

	/** The queue's order is that of the history. */
	private static String order(RecordedEvent event) {
		return "%015d-%09d".formatted(event.position(), event.sequence());
	}

	private static Change payment(RecordedEvent event, Instalment instalment, PaymentState state) {
		return new Change(event, instalment.payment().value(), new Document("state", state.name()));
	}

	private static Change instruction(RecordedEvent event, InstructionId id, PaymentState state, Document step) {
		return new Change(event, id.value(), new Document("state", state.name()).append("steps." + state.name(), step));
	}

	private static Document step(Instant at, Actor by) {
		return new Document("at", at.toString()).append("by", by.subject());
	}

	private static Document evidence(Instant at, String bankReference, LocalDate valueDate) {
		return new Document("at", at.toString()).append("bankReference", bankReference)
			.append("valueDate", valueDate.toString());
	}

	private static List<WriteModel<Document>> held(RecordedEvent event, List<Instalment> instalments, boolean held) {
		return instalments.stream()
			.map((instalment) -> Row.set(event, instalment.payment().value(), new Document("held", held)))
			.toList();
	}

	private static List<WriteModel<Document>> cancelled(RecordedEvent event, AwardCancelled e) {
		Document why = step(e.cancelledAt(), e.cancelledBy()).append("reason", e.reason())
			.append("citation", e.citation());
		return e.instalments()
			.stream()
			.map((instalment) -> payment(event, instalment, CANCELLED).append("instruction", null)
				.append("held", false)
				.append("cancelled", why)
				.row())
			.toList();
	}

	private static @Nullable String text(@Nullable InstructionId id) {
		return (id != null) ? id.value() : null;
	}

	private record Change(RecordedEvent event, String id, Document fields) {

		Change append(String field, @Nullable Object value) {
			return new Change(event, id, new Document(fields).append(field, value));
		}

		WriteModel<Document> row() {
			return Row.set(event, id, fields);
		}

	}

}
