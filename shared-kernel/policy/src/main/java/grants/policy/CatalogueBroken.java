package grants.policy;

/** The catalogue's data can't be used; says in which file and line, and why. */
public final class CatalogueBroken extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	CatalogueBroken(String file, int line, String reason) {
		super(file + ":" + line + ": " + reason);
	}

	private CatalogueBroken(String message, CatalogueBroken cause) {
		super(message, cause);
	}

	/**
	 * Says the measure too: what it takes from the document stands in another line than
	 * the measure.
	 */
	CatalogueBroken in(String measure) {
		return new CatalogueBroken(getMessage() + " (in " + measure + ")", this);
	}

}
