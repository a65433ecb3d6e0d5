package grants.application.vocabulary;

import grants.kernel.Text;

/**
 * One step of a computation.
 *
 * @param value the exact result as decimal text
 * @param unit such as {@code CNY} or {@code m2}
 * @param citation the clause that the step follows
 */
public record Step(Text what, String value, String unit, String citation) {
}
