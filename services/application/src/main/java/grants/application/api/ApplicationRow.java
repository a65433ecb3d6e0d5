package grants.application.api;

import java.time.Instant;
import java.util.Date;

import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.Text;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of applications.
 *
 * @param state {@code PENDING}, {@code WITHDRAWN}, {@code SUPERSEDED}, {@code REJECTED},
 * {@code AWARDED} or {@code CANCELLED}
 * @param supersededBy the application that the applicant has chosen instead
 * @param lowest the least that the measure gives
 * @param highest the most that the measure gives
 */
record ApplicationRow(ApplicationId applicationId, String measureId, Text measure, String documentNumber, String scope,
		String state, Money lowest, Money highest, @Nullable AwardId awardId, @Nullable Money awarded,
		@Nullable ApplicationId supersededBy, Instant submittedAt, @Nullable Instant withdrawnAt,
		@Nullable Instant supersededAt, @Nullable Instant rejectedAt, @Nullable Instant awardedAt,
		@Nullable Instant cancelledAt, @Nullable Instant approvalSetAsideAt) {

	static ApplicationRow of(Document row) {
		String awardId = row.getString("awardId");
		String awarded = row.getString("awarded");
		String supersededBy = row.getString("supersededBy");
		return new ApplicationRow(new ApplicationId(row.getString("_id")), row.getString("measureId"),
				Text.of(row.getString("measureZh"), row.getString("measureEn")), row.getString("documentNumber"),
				row.getString("scope"), row.getString("state"), Money.parseYuan(row.getString("lowest")),
				Money.parseYuan(row.getString("highest")), awardId == null ? null : new AwardId(awardId),
				awarded == null ? null : Money.parseYuan(awarded),
				supersededBy == null ? null : new ApplicationId(supersededBy), row.getDate("submittedAt").toInstant(),
				instant(row, "withdrawnAt"), instant(row, "supersededAt"), instant(row, "rejectedAt"),
				instant(row, "awardedAt"), instant(row, "cancelledAt"), instant(row, "approvalSetAsideAt"));
	}

	private static @Nullable Instant instant(Document row, String field) {
		Date at = row.getDate(field);
		return at == null ? null : at.toInstant();
	}

}
