package grants.local;

import grants.kernel.Text;

/**
 * The platform can't start as asked, for a reason that the person at the keyboard can do
 * something about.
 */
public final class PlatformRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public PlatformRefused(String zh, String en) {
		super(Text.of(zh, en).toString());
	}

}
