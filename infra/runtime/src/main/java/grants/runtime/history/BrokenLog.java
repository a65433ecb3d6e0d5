package grants.runtime.history;

import grants.kernel.Text;
import grants.runtime.Explained;

/**
 * The log is not as it must be: a gap, an overlap or a foreign document. Nothing is
 * decided or shown on such a history; somebody has to look.
 */
public final class BrokenLog extends RuntimeException implements Explained {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message names places in the log only
	 */
	public BrokenLog(String message) {
		super(message);
	}

	@Override
	public Text because() {
		return Text.of("日志有缺损，须人工核查：" + getMessage(), "the log is broken, somebody has to look: " + getMessage());
	}

}
