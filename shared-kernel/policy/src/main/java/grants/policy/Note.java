package grants.policy;

import grants.kernel.Text;

/**
 * An interpretation: what the office assumes where the document leaves a question open. A
 * later implementing rule changes it as data.
 *
 * @param citation the clause that leaves the question open
 */
public record Note(Text text, String citation) {
}
