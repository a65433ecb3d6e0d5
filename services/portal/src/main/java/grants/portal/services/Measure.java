package grants.portal.services;

import java.time.LocalDate;
import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * A measure as the application service tells it.
 *
 * @param summary what it pays, in a sentence
 * @param quote the passage of the document, word by word
 * @param overlaps what the document says about awards of the same type
 */
public record Measure(String id, int version, Text name, Text summary, String quote, Document document, String clause,
		String citation, InForce inForce, List<Named> beneficiaries, List<Fact> facts, List<EvidenceKind> evidence,
		List<Condition> conditions, List<Cap> caps, Named group, List<Cited> overlaps, Named leadBureau,
		List<Named> cooperatingBureaus, int opinionWorkingDays, int noticeWorkingDays, List<Promise> obligations,
		List<Cited> notes, List<Discrepancy> discrepancies, Calls calls) {

	/** Something with a stable id and a name for people. */
	public record Named(String id, Text name) {
	}

	public record Document(String id, String number, Text title, Text issuer, LocalDate issuedOn) {
	}

	/**
	 * @param until null if no end is stated
	 */
	public record InForce(LocalDate from, @Nullable LocalDate until) {
	}

	public record Cited(Text text, String citation) {
	}

	/**
	 * What the applicant states.
	 *
	 * @param type {@code MONEY}, {@code DECIMAL}, {@code DATE}, {@code YEAR},
	 * {@code TEXT}, {@code CHOICE} or {@code YES_NO}
	 * @param evidence kind of what must support it
	 * @param when what another fact must be for this one to be asked for
	 */
	public record Fact(String name, Text label, String type, Named unit, @Nullable String lowest,
			@Nullable String highest, int decimals, List<Choice> choices, boolean creditCode, @Nullable String evidence,
			@Nullable Aim when, String citation) {
	}

	public record Choice(String id, Text label) {
	}

	/** What a fact has to be. */
	public record Aim(String fact, String how, List<String> figures) {
	}

	/**
	 * @param servesOnce whether a piece of it supports at most one live claim
	 */
	public record EvidenceKind(String id, Text name, boolean servesOnce) {
	}

	public record Condition(Text requirement, String citation) {
	}

	public record Cap(Text name, Money limit, String citation) {
	}

	public record Promise(Text promise, String citation, String repaymentCitation) {
	}

	public record Discrepancy(Text text, List<String> citations) {
	}

	/**
	 * @param needed whether it is claimed inside calls only
	 */
	public record Calls(boolean needed, @Nullable Call current, @Nullable Call next) {

		/** Whether it can be claimed at the moment. */
		public boolean isOpen() {
			return !needed || current != null;
		}

	}

	/**
	 * @param opensAt by the city's clocks, without a zone
	 */
	public record Call(String callId, String measureId, Text name, String kind, @Nullable Integer places,
			String leadBureau, java.time.LocalDateTime opensAt, java.time.LocalDateTime closesAt, String state) {
	}

}
