package grants.application.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import grants.application.vocabulary.RegistryDocument;
import grants.application.vocabulary.SuccessionId;
import grants.application.vocabulary.SuccessionKind;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A succession as far as it has come.
 *
 * @param state {@code UNDER_WAY}, {@code COMPLETE} or {@code ENDED} without effect
 * @param ruleId the rule by which the predecessor refused, if it did
 */
record SuccessionRow(SuccessionId succession, SocialCreditCode predecessor, SocialCreditCode successor,
		SuccessionKind kind, RegistryDocument document, LocalDate effectiveOn, String state, Instant begunAt,
		@Nullable Instant completeAt, @Nullable Instant endedAt, @Nullable String ruleId, @Nullable Text because) {

	static SuccessionRow of(Document row) {
		String zh = row.getString("becauseZh");
		String en = row.getString("becauseEn");
		return new SuccessionRow(new SuccessionId(row.getString("_id")),
				new SocialCreditCode(row.getString("predecessor")), new SocialCreditCode(row.getString("successor")),
				SuccessionKind.valueOf(row.getString("kind")),
				new RegistryDocument(row.getString("documentNumber"), row.getString("sha256")),
				LocalDate.parse(row.getString("effectiveOn")), row.getString("state"),
				row.getDate("begunAt").toInstant(), instant(row, "completeAt"), instant(row, "endedAt"),
				row.getString("ruleId"), zh == null || en == null ? null : Text.of(zh, en));
	}

	private static @Nullable Instant instant(Document row, String field) {
		Date at = row.getDate(field);
		return at == null ? null : at.toInstant();
	}

}
