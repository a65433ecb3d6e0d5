package grants.policy;

import java.util.List;

import grants.kernel.Text;

/**
 * Two publications of a measure differ; a reviewer sees both.
 *
 * @param citations the one that is followed first
 */
public record Discrepancy(Text text, List<String> citations) {
}
