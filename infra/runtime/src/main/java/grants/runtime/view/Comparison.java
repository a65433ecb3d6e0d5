package grants.runtime.view;

import java.time.Instant;
import java.util.List;

/**
 * Whether the rows of a view were what the log says: the live generation compared with
 * the rebuilt one, row by row, before that took its place.
 *
 * @param generation that was rebuilt
 * @param rows compared
 * @param different of them, among them those that only one generation had; more than 0 is
 * an alarm
 * @param unsettled of them: could not be compared, since the live generation was stuck
 * before them, another instance had built on meanwhile, or they were always being written
 * @param examples ids of rows that were different, at most 20
 * @param at when the rebuilt generation took over, by the platform's clock
 */
public record Comparison(long generation, long rows, long different, long unsettled, List<String> examples,
		Instant at) {

	public Comparison {
		examples = List.copyOf(examples);
	}

}
