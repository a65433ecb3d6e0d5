package grants.review.vocabulary;

import grants.kernel.ApplicationId;
import grants.kernel.Ids;

/** Names a review case: {@code case-<uuid>}, with the UUID of its application. */
public record CaseId(String value) {

	public CaseId {
		Ids.require("case", value);
	}

	/**
	 * An application has one case, so the case's id follows from the application's.
	 */
	public static CaseId of(ApplicationId application) {
		return new CaseId("case-" + Ids.uuidOf(application.value()));
	}

	@Override
	public String toString() {
		return value;
	}

}
