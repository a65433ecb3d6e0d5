package grants.application.inbound;

import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.StatedFact;
import grants.application.vocabulary.Step;
import grants.contract.ExplanationV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TextV1;
import grants.kernel.Text;

/** What others say, in this service's words. */
final class ContractReader {

	private ContractReader() {
	}

	static Explanation explanation(ExplanationV1 explanation) {
		return new Explanation(explanation.facts().stream().map(ContractReader::fact).toList(),
				explanation.steps().stream().map(ContractReader::step).toList(),
				explanation.notes().stream().map(ContractReader::text).toList(), explanation.citations());
	}

	private static StatedFact fact(StatedFactV1 fact) {
		return new StatedFact(fact.name(), text(fact.label()), fact.type(), fact.value(), fact.unit(), null);
	}

	private static Step step(StepV1 step) {
		return new Step(text(step.what()), step.value(), step.unit(), step.citation());
	}

	static Text text(TextV1 text) {
		return Text.of(text.zh(), text.en());
	}

}
