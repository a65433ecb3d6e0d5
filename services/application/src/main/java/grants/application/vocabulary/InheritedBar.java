package grants.application.vocabulary;

import java.time.Instant;

import grants.kernel.Text;

/**
 * A bar of a predecessor, which holds for its successor as well.
 *
 * @param citation the clause that demands it
 */
public record InheritedBar(String documentNumber, String awardId, Text because, String citation, Instant barredAt) {
}
