package grants.clawback.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import grants.clawback.vocabulary.CaseState;
import grants.clawback.vocabulary.Grounds;
import grants.clawback.vocabulary.Share;
import grants.kernel.Money;
import grants.kernel.Sealed;
import grants.kernel.Text;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A clawback case.
 *
 * @param obligation the broken commitment that it rests on; absent if on a finding
 * @param answerBy last day for an answer
 * @param answerByProvisional whether that was counted through a year whose working days
 * were not published then
 * @param overdue whether something is outstanding after its due date
 * @param unclaimed what was paid under the award since the demand and waits for a
 * supplement
 * @param refund what had come back when the case was withdrawn, and is owed to the
 * beneficiary
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(String clawback, String beneficiary, String award, String document, CaseState state, Grounds grounds,
		@Nullable String obligation, @Nullable String reference, @Nullable Text notice, List<String> citations,
		LocalDate answerBy, boolean answerByProvisional, @Nullable String openedBy, Instant openedAt,
		List<Answer> answers, Money demanded, Money received, Money outstanding, @Nullable LocalDate dueOn,
		boolean overdue, Money unclaimed, Money refund, List<Demand> demands, List<Repayment> repayments,
		@Nullable Closing closed, long position) {

	record Answer(Sealed answer, Instant answeredAt) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Demand(Money amount, List<Share> shares, LocalDate dueOn, String reason, @Nullable String decidedBy,
			Instant demandedAt) {
	}

	record Repayment(String reference, Money amount, List<Share> shares, LocalDate valueDate, Instant recordedAt) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Closing(String outcome, String reason, @Nullable String decidedBy, Instant closedAt) {
	}

	/**
	 * @param award the row of the case's award
	 */
	static CaseView of(Document row, @Nullable Document award, LocalDate today, boolean seesPeople) {
		Function<Document, String> person = d -> seesPeople ? d.getString("decidedBy") : null;
		CaseState state = CaseState.valueOf(row.getString("state"));
		LocalDate dueOn = Optional.ofNullable(row.getString("dueOn")).map(LocalDate::parse).orElse(null);
		boolean claims = state == CaseState.DEMANDED || state == CaseState.REPAID;
		return new CaseView(row.getString("_id"), row.getString("beneficiary"), row.getString("award"),
				row.getString("documentNumber"), state, Grounds.valueOf(row.getString("grounds")),
				row.getString("obligation"), row.getString("reference"), AwardView.text(row, "notice"),
				row.getList("citations", String.class), LocalDate.parse(row.getString("answerBy")),
				row.getBoolean("answerByProvisional"), seesPeople ? row.getString("openedBy") : null,
				Instant.parse(row.getString("openedAt")),
				entries(row, "answers")
					.map(a -> new Answer(new Sealed(a.getString("answer")), instant(a, "answeredAt")))
					.toList(),
				fen(row, "demandedFen"), fen(row, "receivedFen"), fen(row, "outstandingFen"), dueOn,
				state == CaseState.DEMANDED && dueOn != null && today.isAfter(dueOn),
				claims && award != null ? AwardView.unclaimed(award) : Money.ZERO, fen(row, "refundFen"),
				entries(row, "demands")
					.map(d -> new Demand(fen(d, "amountFen"), shares(d), LocalDate.parse(d.getString("dueOn")),
							d.getString("reason"), person.apply(d), instant(d, "demandedAt")))
					.toList(),
				entries(row, "repayments")
					.map(r -> new Repayment(r.getString("reference"), fen(r, "amountFen"), shares(r),
							LocalDate.parse(r.getString("valueDate")), instant(r, "recordedAt")))
					.toList(),
				Optional.ofNullable(row.get("closed", Document.class))
					.map(c -> new Closing(c.getString("outcome"), c.getString("reason"), person.apply(c),
							instant(c, "closedAt")))
					.orElse(null),
				row.getLong("position"));
	}

	/** To which money goes back in the case. */
	static List<String> treasuries(Document row) {
		return entries(row, "demands").flatMap(d -> shares(d).stream()).map(Share::treasury).distinct().toList();
	}

	/** In the order of the history: their keys sort so. */
	private static Stream<Document> entries(Document row, String field) {
		Document byPlace = row.get(field, new Document());
		return byPlace.keySet().stream().sorted().map(place -> byPlace.get(place, Document.class));
	}

	private static List<Share> shares(Document row) {
		return row.getList("shares", Document.class)
			.stream()
			.map(s -> new Share(s.getString("treasury"), fen(s, "amountFen")))
			.toList();
	}

	private static Money fen(Document row, String field) {
		return Money.ofFen(row.getLong(field));
	}

	private static Instant instant(Document row, String field) {
		return Instant.parse(row.getString(field));
	}

}
