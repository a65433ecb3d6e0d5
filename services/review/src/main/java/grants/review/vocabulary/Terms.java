package grants.review.vocabulary;

import java.util.List;
import java.util.stream.Stream;

import grants.kernel.Text;

/**
 * The terms of the measure as they stood when the application was submitted: the review
 * works by this snapshot alone.
 *
 * @param documentNumber such as {@code 郑政〔2022〕19号}
 * @param clause such as {@code 三、（一）}
 * @param cooperatingBureaus bureau ids, without the lead
 * @param opinionWorkingDays working days that a bureau has for its opinion
 * @param noticeWorkingDays working days of public notice (公示) before the award
 * @param citations the clauses relied on, printable
 */
public record Terms(String measureId, int measureVersion, Text name, String documentNumber, String clause,
		String leadBureau, List<String> cooperatingBureaus, int opinionWorkingDays, int noticeWorkingDays,
		List<String> citations) {

	/**
	 * @throws IllegalArgumentException if there could be no review or no notice by these
	 * terms
	 */
	public Terms {
		cooperatingBureaus = List.copyOf(cooperatingBureaus);
		citations = List.copyOf(citations);
		if (opinionWorkingDays < 1 || noticeWorkingDays < 1) {
			throw new IllegalArgumentException(measureId + ": opinions and notice take at least one working day, not "
					+ opinionWorkingDays + " and " + noticeWorkingDays);
		}
		if (cooperatingBureaus.contains(leadBureau)
				|| cooperatingBureaus.stream().distinct().count() != cooperatingBureaus.size()) {
			throw new IllegalArgumentException(
					measureId + ": a bureau takes part once: " + leadBureau + ", " + cooperatingBureaus);
		}
	}

	/** All bureaus of the measure, the lead first. */
	public List<String> bureaus() {
		return Stream.concat(Stream.of(leadBureau), cooperatingBureaus.stream()).toList();
	}

	/** The clause that pays, printable. */
	public String payingClause() {
		return documentNumber + clause;
	}

}
