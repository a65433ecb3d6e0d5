package grants.contract;

import java.util.List;

/**
 * Why an amount is what it is, stored with the decision and never computed again with
 * newer rules.
 *
 * @param facts the facts that were used
 * @param steps the computation in order; the last step's value is the amount in yuan
 * @param notes interpretations and known discrepancies that applied
 * @param citations the clauses relied on
 */
public record ExplanationV1(List<StatedFactV1> facts, List<StepV1> steps, List<TextV1> notes, List<String> citations) {
}
