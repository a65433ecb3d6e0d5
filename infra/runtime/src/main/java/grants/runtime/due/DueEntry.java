package grants.runtime.due;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the due sheet.
 *
 * @param position of the event that scheduled or cancelled it last
 * @param correlation of that event
 * @param cause id of that event
 * @param nextTry when its command is sent: the due instant, or later if it has failed
 * @param failures of its command in a row, refusals and outages not counted
 * @param remark what went wrong last, or the rule that forbids it; null if nothing
 */
public record DueEntry(DueItem item, DueState state, long position, String correlation, String cause, Instant nextTry,
		int failures, @Nullable String remark) {
}
