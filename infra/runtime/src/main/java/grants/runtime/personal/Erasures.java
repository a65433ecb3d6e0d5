package grants.runtime.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Erasing somebody's personal data: one person asks, another confirms, and the key is
 * gone. From the moment that it is asked for, nothing new is sealed under the key; what
 * was sealed shortly before has become part of the history, or never will, when the
 * erasure can be confirmed.
 */
public final class Erasures {

	/**
	 * Longer than a process remembers a key and a command waits for its commit.
	 */
	public static final Duration SETTLING = Duration.ofMinutes(1);

	private final DataKeys keys;

	public Erasures(DataKeys keys) {
		this.keys = keys;
	}

	/**
	 * What was asked for and done.
	 *
	 * @param askedBy opaque subject id
	 * @param erasedBy likewise; null while it is not confirmed
	 */
	public record Erasure(String keyId, String subject, String reason, String askedBy, Instant askedAt,
			@Nullable String erasedBy, @Nullable Instant erasedAt) {

		public boolean isDone() {
			return erasedBy != null;
		}

	}

	/** The last one of a subject. */
	public Optional<Erasure> of(String subject) {
		return Optional.ofNullable(keys.row(subject))
			.filter(row -> row.containsKey(DataKeys.ASKED))
			.map(Erasures::read);
	}

	/**
	 * Asks for it; asked again, it stays as it was asked first.
	 * @param now by the real clock: keys know no other
	 * @throws grants.kernel.RuleViolated if there is nothing to erase
	 */
	public Erasure ask(String subject, String by, String reason, Instant now) {
		Document row = keys.row(subject);
		if (row == null || !row.containsKey(DataKeys.WRAPPED)) {
			throw PersonalDataRule.SOMETHING_TO_ERASE.violatedBecause(row == null ? "没有该单位的个人信息" : "该单位的个人信息已删除",
					row == null ? "there is no personal data of it" : "its personal data was erased before");
		}
		change(row, Filters.exists(DataKeys.ASKED, false), Updates.set(DataKeys.ASKED,
				new Document("by", by).append("at", Date.from(now)).append("reason", reason)));
		keys.forget(subject);
		return of(subject).orElseThrow();
	}

	/** Takes back what was asked for; the key seals again. */
	public void withdraw(String subject) {
		Document row = asked(subject);
		change(row, Filters.exists(DataKeys.WRAPPED), Updates.unset(DataKeys.ASKED));
		keys.forget(subject);
	}

	/**
	 * Erases the key. The change is one write: there is nothing half.
	 * @throws grants.kernel.RuleViolated if nobody has asked, the same person did, or
	 * asked too lately
	 */
	public Erasure confirm(String subject, String by, Instant now) {
		Document row = asked(subject);
		Erasure asked = read(row);
		if (asked.askedBy().equals(by)) {
			throw PersonalDataRule.TWO_PEOPLE.violatedBecause("申请人不得确认自己的申请", "who has asked for it can't confirm it");
		}
		if (now.isBefore(asked.askedAt().plus(SETTLING))) {
			throw PersonalDataRule.SETTLED.violatedBecause("申请时间：" + asked.askedAt(),
					"it was asked for at " + asked.askedAt());
		}
		change(row, Filters.eq(DataKeys.ASKED, row.get(DataKeys.ASKED)),
				Updates.combine(Updates.unset(DataKeys.WRAPPED), Updates.unset(DataKeys.MASTER),
						Updates.set(DataKeys.ERASED, new Document("by", by).append("at", Date.from(now)))));
		keys.forget(subject);
		return of(subject).filter(Erasure::isDone)
			.orElseThrow(
					() -> PersonalDataRule.ASKED_FIRST.violatedBecause("删除申请已变更", "the request has changed since"));
	}

	private Document asked(String subject) {
		Document row = keys.row(subject);
		if (row == null || !row.containsKey(DataKeys.ASKED) || !row.containsKey(DataKeys.WRAPPED)) {
			throw PersonalDataRule.ASKED_FIRST.violatedBecause("没有待确认的删除申请", "no erasure waits to be confirmed");
		}
		return row;
	}

	private void change(Document row, Bson unless, Bson change) {
		keys.rows().updateOne(Filters.and(Filters.eq("_id", row.getString("_id")), unless), change);
	}

	private static Erasure read(Document row) {
		Document asked = row.get(DataKeys.ASKED, Document.class);
		Document erased = row.get(DataKeys.ERASED, Document.class);
		return new Erasure(row.getString("_id"), row.getString(DataKeys.SUBJECT), asked.getString("reason"),
				asked.getString("by"), asked.getDate("at").toInstant(), erased == null ? null : erased.getString("by"),
				erased == null ? null : erased.getDate("at").toInstant());
	}

}
