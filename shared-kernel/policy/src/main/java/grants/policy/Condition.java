package grants.policy;

import java.time.LocalDate;

import grants.kernel.Text;

/** What must hold for a measure to pay. */
public record Condition(Check check, Text requirement, String citation) {

	Verdict judge(Facts facts, LocalDate receivedOn) {
		Fact fact = facts.fact(check.fact());
		Text shown = fact.shown();
		return new Verdict(requirement,
				Text.of(fact.label().zh() + "：" + shown.zh(), fact.label().en() + ": " + shown.en()),
				check.holds(facts, receivedOn), citation);
	}

}
