package grants.application.vocabulary;

import grants.kernel.Ids;

/** Names a succession (承继): {@code succession-<uuid>}. */
public record SuccessionId(String value) {

	public SuccessionId {
		Ids.require("succession", value);
	}

	/**
	 * The succession that a request asks for: the same for every repetition of it.
	 * @param request names the request, unique for ever
	 */
	public static SuccessionId of(String request) {
		return new SuccessionId(Ids.derived("succession", request));
	}

	@Override
	public String toString() {
		return value;
	}

}
