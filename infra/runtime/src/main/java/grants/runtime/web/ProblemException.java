package grants.runtime.web;

/** Answers a request with a problem that no rule or field names. */
public final class ProblemException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public ProblemException(Problem problem) {
		super(problem.detail().en(), null, false, false);
		this.problem = problem;
	}

	public Problem problem() {
		return problem;
	}

}
