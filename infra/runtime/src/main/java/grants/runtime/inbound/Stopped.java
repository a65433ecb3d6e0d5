package grants.runtime.inbound;

/** The service ends before a record could be taken up: its offset is not committed. */
final class Stopped extends RuntimeException {

	private static final long serialVersionUID = 1L;

	Stopped() {
		super("the service ends", null, false, false);
	}

}
