package grants.contract;

/**
 * One step of a computation.
 *
 * @param value the exact result of the step as decimal text
 * @param unit such as {@code CNY} or {@code m2}
 * @param citation the clause that the step follows
 */
public record StepV1(TextV1 what, String value, String unit, String citation) {
}
