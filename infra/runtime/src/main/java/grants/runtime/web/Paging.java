package grants.runtime.web;

/** Pages of lists that administrators ask for. */
public final class Paging {

	private static final int MAX = 200;

	private Paging() {
	}

	/**
	 * @throws ProblemException 400 if so many are not shown at a time
	 */
	public static int most(int limit) {
		if (limit < 1 || limit > MAX) {
			throw bad("limit", "应为 1 至 " + MAX, "must be 1 to " + MAX);
		}
		return limit;
	}

	/** 400 as a query parameter can't be read. */
	public static ProblemException bad(String parameter, String zh, String en) {
		return new ProblemException(Problem.malformed(new FieldError(parameter, zh, en)));
	}

}
