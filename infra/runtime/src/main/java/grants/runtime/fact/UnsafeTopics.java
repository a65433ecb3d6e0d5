package grants.runtime.fact;

import grants.kernel.Text;
import grants.runtime.Explained;

/** A topic could lose facts, or is not the one that was used first: it is not used. */
public final class UnsafeTopics extends IllegalStateException implements Explained {

	private static final long serialVersionUID = 1L;

	private final transient Text because;

	UnsafeTopics(Text because) {
		super(because.toString());
		this.because = because;
	}

	@Override
	public Text because() {
		return because;
	}

}
