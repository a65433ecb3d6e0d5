package grants.runtime;

import grants.kernel.Text;

/**
 * An exception that tells operators itself what is wrong, with nothing of anybody's data.
 */
public interface Explained {

	Text because();

}
