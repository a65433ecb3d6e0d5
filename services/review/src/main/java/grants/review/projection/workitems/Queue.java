package grants.review.projection.workitems;

import java.util.Map;

import grants.review.projection.Page;

/**
 * A page of a queue, and how much there is in all of it.
 *
 * @param counts of the asked bureaus, by state, whatever the other filters; a state
 * without items is left out
 * @param late how many of those are late
 * @param mine how many of those are on the reader's desk
 */
public record Queue(Page<WorkItem> items, Map<ItemState, Long> counts, long late, long mine) {
}
