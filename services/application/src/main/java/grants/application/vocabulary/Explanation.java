package grants.application.vocabulary;

import java.util.ArrayList;
import java.util.List;

import grants.kernel.Text;

/**
 * Why an amount is what it is. Stored with the decision, never computed again with newer
 * rules.
 *
 * @param steps the computation in order; the last step's value is the amount in yuan
 * @param notes interpretations and known discrepancies that applied
 */
public record Explanation(List<StatedFact> facts, List<Step> steps, List<Text> notes, List<String> citations) {

	public Explanation {
		facts = List.copyOf(facts);
		steps = List.copyOf(steps);
		notes = List.copyOf(notes);
		citations = List.copyOf(citations);
	}

	/**
	 * The same, with the facts as they were submitted: they name their evidence, which
	 * does not travel with an approval.
	 */
	public Explanation withFacts(List<StatedFact> submitted) {
		return new Explanation(submitted, steps, notes, citations);
	}

	/** The same, computed on by these steps. */
	public Explanation then(List<Step> further) {
		List<Step> all = new ArrayList<>(steps);
		all.addAll(further);
		List<String> cited = new ArrayList<>(citations);
		further.stream().map(Step::citation).filter(c -> !cited.contains(c)).forEach(cited::add);
		return new Explanation(facts, all, notes, cited);
	}

}
