package grants.clawback.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import grants.clawback.vocabulary.Relation;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A move that was recorded.
 *
 * @param reference the registry's own number for the change
 * @param leavesCity by the divisions as they were known when it was recorded
 * @param breaks the commitments that are broken by it now
 * @param corrected set if it did not take place as recorded, and counts no more
 */
record MoveView(String reference, String beneficiary, Relation relation, String fromRegion, String toRegion,
		LocalDate effectiveOn, boolean leavesCity, Instant recordedAt, List<String> breaks,
		@Nullable Corrected corrected) {

	/**
	 * @param correctedBy opaque subject id
	 */
	record Corrected(String reason, String correctedBy, Instant correctedAt) {
	}

	static MoveView of(Document row) {
		Document breaks = row.get("breaks", new Document());
		return new MoveView(row.getString("reference"), row.getString("beneficiary"),
				Relation.valueOf(row.getString("relation")), row.getString("fromRegion"), row.getString("toRegion"),
				LocalDate.parse(row.getString("effectiveOn")), row.getBoolean("leavesCity"),
				Instant.parse(row.getString("recordedAt")),
				breaks.keySet().stream().filter(obligation -> breaks.getBoolean(obligation)).toList(),
				Optional.ofNullable(row.get("corrected", Document.class))
					.map(c -> new Corrected(c.getString("reason"), c.getString("correctedBy"),
							Instant.parse(c.getString("correctedAt"))))
					.orElse(null));
	}

}
