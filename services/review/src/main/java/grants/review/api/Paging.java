package grants.review.api;

import grants.runtime.web.FieldError;
import grants.runtime.web.Problem;
import grants.runtime.web.ProblemException;

/** Which page of a list is asked for. */
record Paging(int page, int size) {

	private static final int MOST_PAGES = 10_000;

	private static final int MOST_ROWS = 200;

	Paging {
		if (page < 0 || page >= MOST_PAGES) {
			throw refused("page", "页码应在 0 至 " + (MOST_PAGES - 1) + " 之间",
					"pages are counted from 0 to " + (MOST_PAGES - 1));
		}
		if (size < 1 || size > MOST_ROWS) {
			throw refused("size", "每页应为 1 至 " + MOST_ROWS + " 行", "a page has 1 to " + MOST_ROWS + " rows");
		}
	}

	private static ProblemException refused(String field, String zh, String en) {
		return new ProblemException(Problem.malformed(new FieldError(field, zh, en)));
	}

}
