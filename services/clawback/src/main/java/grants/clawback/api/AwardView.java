package grants.clawback.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import grants.clawback.vocabulary.ObligationState;
import grants.clawback.vocabulary.Reference;
import grants.clawback.vocabulary.Relation;
import grants.kernel.Money;
import grants.kernel.Text;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An award, what it binds to, and what breaking it would cost.
 *
 * @param document number of the policy document; null if only a payment of it is known
 * @param cancelledAt set if it was cancelled before anything of it was paid
 * @param paid confirmed by the bank, by all treasuries together
 * @param returned of that
 * @param owedIfBroken what would have to be returned if a commitment were found broken
 * today: all that was paid and has not come back
 * @param unclaimed what was paid and is neither claimed in a case nor returned; if a case
 * has demanded before, it waits for a supplement
 */
record AwardView(String award, @Nullable String document, @Nullable Text measure, @Nullable Money awarded,
		@Nullable Instant cancelledAt, Money paid, Money returned, Money owedIfBroken, Money unclaimed,
		List<Commitment> obligations) {

	/**
	 * @param lastDay until when it binds; null if the document names no end
	 */
	record Commitment(String obligation, String kind, LocalDate startsOn, @Nullable LocalDate lastDay,
			ObligationState state, String citation, String repaymentCitation, @Nullable Break brokenBy) {
	}

	/** The move that broke it. */
	record Break(Reference reference, Relation relation, LocalDate effectiveOn) {
	}

	static AwardView of(Document row) {
		Money paid = fen(row, "paidFen");
		Money returned = sum(row, "receivedFen");
		Money unclaimed = unclaimed(row);
		return new AwardView(row.getString("_id"), row.getString("documentNumber"), text(row, "measure"),
				row.containsKey("awardedFen") ? fen(row, "awardedFen") : null,
				Optional.ofNullable(row.getString("cancelledAt")).map(Instant::parse).orElse(null), paid, returned,
				paid.minus(returned), unclaimed, commitments(row));
	}

	static Money unclaimed(Document row) {
		return fen(row, "paidFen").minus(sum(row, "claimedFen"));
	}

	private static List<Commitment> commitments(Document row) {
		Document obligations = row.get("obligations", new Document());
		return obligations.keySet().stream().map(id -> {
			Document o = obligations.get(id, Document.class);
			return commitment(id, o.getString("kind"), o);
		}).toList();
	}

	/**
	 * @param o fields of the commitment, {@code kind} apart
	 */
	static Commitment commitment(String id, String kind, Document o) {
		Break broken = Optional.ofNullable(o.get("brokenBy", Document.class))
			.map(b -> new Break(new Reference(b.getString("reference")), Relation.valueOf(b.getString("relation")),
					LocalDate.parse(b.getString("effectiveOn"))))
			.orElse(null);
		return new Commitment(id, kind, LocalDate.parse(o.getString("startsOn")),
				Optional.ofNullable(o.getString("lastDay")).map(LocalDate::parse).orElse(null),
				ObligationState.valueOf(o.getString("state")), o.getString("citation"),
				o.getString("repaymentCitation"), broken);
	}

	static @Nullable Text text(Document row, String field) {
		Document text = row.get(field, Document.class);
		return text == null ? null : Text.of(text.getString("zh"), text.getString("en"));
	}

	private static Money sum(Document row, String field) {
		Document byCase = row.get(field, new Document());
		return byCase.keySet().stream().map(c -> fen(byCase, c)).reduce(Money.ZERO, Money::plus);
	}

	private static Money fen(Document row, String field) {
		return Money.ofFen(row.get(field, 0L));
	}

}
