package grants.kernel;

/**
 * A value that a user wrote can't be what it should be. Says in the users' languages how
 * such a value is written, since they will read it.
 */
public final class InvalidValue extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final transient Text because;

	public InvalidValue(String zh, String en) {
		super(en);
		this.because = Text.of(zh, en);
	}

	public Text because() {
		return because;
	}

}
