package grants.runtime.command;

import grants.kernel.Text;
import grants.runtime.Explained;
import grants.runtime.history.StreamConflict;

/**
 * Others kept changing the aggregate while the command was deciding. Nothing was
 * recorded; it may be sent again.
 */
public final class TooManyConflicts extends RuntimeException implements Explained {

	private static final long serialVersionUID = 1L;

	TooManyConflicts(StreamConflict last) {
		super(last);
	}

	@Override
	public Text because() {
		return Text.of("同一事项同时被多次变更，稍后重试", "others keep changing the same matter: tried again later");
	}

}
