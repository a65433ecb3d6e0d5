package grants.portal.services;

/** A service refused a request, or did not answer. */
public final class Refused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Problem problem;

	public Refused(Problem problem) {
		super(problem.text().en(), null, false, false);
		this.problem = problem;
	}

	public Problem problem() {
		return problem;
	}

}
