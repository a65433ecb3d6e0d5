package grants.application.api;

import java.time.Instant;

import grants.application.vocabulary.DraftId;
import org.bson.Document;

/**
 * A line of a list of drafts.
 *
 * @param state {@code OPEN}, {@code DISCARDED} or {@code SUBMITTED}
 */
record DraftRow(DraftId draftId, String measureId, long version, String state, Instant savedAt) {

	static DraftRow of(Document row) {
		return new DraftRow(new DraftId(row.getString("_id")), row.getString("measureId"), row.getLong("version"),
				row.getString("state"), row.getDate("savedAt").toInstant());
	}

}
