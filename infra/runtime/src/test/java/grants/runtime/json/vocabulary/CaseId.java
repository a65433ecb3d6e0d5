package grants.runtime.json.vocabulary;

import grants.kernel.Ids;

/** An id as a service would define it. */
public record CaseId(String value) {

	public CaseId {
		Ids.require("case", value);
	}

}
