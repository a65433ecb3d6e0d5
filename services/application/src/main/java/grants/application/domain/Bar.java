package grants.application.domain;

import java.time.Instant;

import grants.kernel.Text;

/**
 * No further claim under the document.
 *
 * @param citation the clause that demands it
 */
public record Bar(String documentNumber, String awardId, Text because, String citation, Instant barredAt) {
}
