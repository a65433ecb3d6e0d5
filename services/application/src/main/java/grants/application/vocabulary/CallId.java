package grants.application.vocabulary;

import grants.kernel.Ids;

/**
 * Names a call: {@code call-<uuid>}, and the stream of the register of those who applied
 * to it.
 */
public record CallId(String value) {

	public CallId {
		Ids.require("call", value);
	}

	@Override
	public String toString() {
		return value;
	}

}
