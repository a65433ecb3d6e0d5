package grants.runtime.history;

import grants.kernel.Text;
import grants.runtime.Explained;

/**
 * The store did not answer in time: the commit may be recorded or not. Sending the same
 * request again finds out, and can't record it twice.
 */
public final class OutcomeUnknown extends RuntimeException implements Explained {

	private static final long serialVersionUID = 1L;

	OutcomeUnknown(String request) {
		super("not known whether " + request + " was recorded: send the same request again");
	}

	@Override
	public Text because() {
		return Text.of("数据库未及时应答", "the store has not answered in time");
	}

}
