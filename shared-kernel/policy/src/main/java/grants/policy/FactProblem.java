package grants.policy;

import grants.kernel.Text;

/**
 * Something wrong with what was stated.
 *
 * @param field name of the fact, or {@code evidence.<kind>}
 * @param citation the clause that asks for it
 */
public record FactProblem(String field, Text what, String citation) {
}
