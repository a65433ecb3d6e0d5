package grants.review.outbound;

import grants.contract.ExplanationV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TextV1;
import grants.kernel.Text;
import grants.review.vocabulary.Explanation;
import grants.review.vocabulary.StatedFact;

/** An explanation in the words of the public contract. */
final class ExplanationWriter {

	private ExplanationWriter() {
	}

	static ExplanationV1 write(Explanation explanation) {
		return new ExplanationV1(explanation.facts().stream().map(ExplanationWriter::fact).toList(),
				explanation.steps().stream().map(ExplanationWriter::step).toList(),
				explanation.notes().stream().map(ExplanationWriter::text).toList(), explanation.citations());
	}

	private static StatedFactV1 fact(StatedFact fact) {
		return new StatedFactV1(fact.name(), text(fact.label()), fact.type(), fact.value(), fact.unit());
	}

	private static StepV1 step(Explanation.Step step) {
		return new StepV1(text(step.what()), step.value(), step.unit(), step.citation());
	}

	private static TextV1 text(Text text) {
		return new TextV1(text.zh(), text.en());
	}

}
