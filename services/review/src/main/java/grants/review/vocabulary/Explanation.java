package grants.review.vocabulary;

import java.util.List;
import java.util.stream.Stream;

import grants.kernel.Text;

/**
 * Why an amount is what it is: an independent program gets the same amount from it.
 *
 * @param facts the facts that were used
 * @param steps the computation in order; the last step's value is the amount in yuan
 * @param notes interpretations and known discrepancies that applied
 * @param citations the clauses relied on
 */
public record Explanation(List<StatedFact> facts, List<Step> steps, List<Text> notes, List<String> citations) {

	public Explanation {
		facts = List.copyOf(facts);
		steps = List.copyOf(steps);
		notes = List.copyOf(notes);
		citations = List.copyOf(citations);
	}

	/**
	 * One step of the computation.
	 *
	 * @param value the exact result of the step as decimal text
	 * @param unit such as {@code CNY}, empty for a plain number
	 * @param citation the clause that the step follows
	 */
	public record Step(Text what, String value, String unit, String citation) {
	}

	/** The same, and what the reviewer's judgement adds to it. */
	public Explanation continuedBy(List<Step> further, String ruleReliedOn) {
		return new Explanation(facts, Stream.concat(steps.stream(), further.stream()).toList(), notes,
				Stream.concat(citations.stream(), Stream.of(ruleReliedOn)).distinct().toList());
	}

}
