package grants.runtime.fact;

/** A record on a topic that is not the fact which it should be. */
public final class Undecodable extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public Undecodable(String why) {
		super(why, null, false, false);
	}

}
