package grants.policy;

/** The catalogue's data can't be used; says in which file and line, and why. */
public final class CatalogueBroken extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	CatalogueBroken(String file, int line, String reason) {
		super(file + ":" + line + ": " + reason);
	}

}
