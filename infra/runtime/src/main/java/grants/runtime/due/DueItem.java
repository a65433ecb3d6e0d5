package grants.runtime.due;

import java.time.Instant;

/**
 * Something that falls due.
 *
 * @param id the same for the same thing, such as {@code notice-end:case-...}; fired once
 * under this id
 * @param kind what is to be done, such as {@code notice-end}
 * @param target the aggregate that it is about
 * @param dueAt fires when the platform's clock has reached this instant
 */
public record DueItem(String id, String kind, String target, Instant dueAt) {
}
