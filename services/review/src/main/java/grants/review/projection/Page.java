package grants.review.projection;

import java.util.List;

/**
 * A page of rows.
 *
 * @param page its number, from 0
 * @param size the most rows that it could hold
 * @param total how many rows there are on all pages
 */
public record Page<T>(List<T> rows, int page, int size, long total) {
}
