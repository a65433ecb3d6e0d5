package grants.policy;

import java.util.List;

import grants.kernel.Text;

/**
 * Why an amount is what it is. Stored with the decision and never computed again with
 * newer rules.
 *
 * @param facts each fact used, with its evidence
 * @param conditions what was required and what was found
 * @param steps the computation in order; the last value is the amount in yuan
 * @param notes interpretations and known discrepancies that applied
 * @param citations the clauses relied on
 */
public record Explanation(List<Fact> facts, List<Verdict> conditions, List<Step> steps, List<Text> notes,
		List<String> citations) {

	/** The same, with these steps instead. */
	Explanation withSteps(List<Step> instead) {
		return new Explanation(facts, conditions, List.copyOf(instead), notes, citations);
	}

	/** A page for people to read, Chinese and English. */
	public Text print() {
		return ExplanationPrinter.print(this);
	}

}
