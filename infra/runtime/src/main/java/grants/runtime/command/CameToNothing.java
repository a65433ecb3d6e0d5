package grants.runtime.command;

/**
 * No command could be made of the request when it was carried out, nothing was recorded,
 * and nothing ever will be under this request.
 */
public final class CameToNothing extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CameToNothing() {
		super("the request has come to nothing", null, false, false);
	}

}
