package grants.clawback.vocabulary;

import grants.kernel.Ids;

/** Names a clawback case (追回案件): {@code clawback-<uuid>}. */
public record ClawbackId(String value) {

	public ClawbackId {
		Ids.require("clawback", value);
	}

	/** The case that this request opens, however often the request is repeated. */
	public static ClawbackId openedBy(String request) {
		return new ClawbackId(Ids.derived("clawback", request));
	}

	@Override
	public String toString() {
		return value;
	}

}
