package grants.application.vocabulary;

import grants.kernel.ApplicationId;
import grants.kernel.Ids;

/**
 * Names a draft: {@code draft-<uuid>}. The application that it becomes has the same UUID,
 * so a draft can't become two.
 */
public record DraftId(String value) {

	public DraftId {
		Ids.require("draft", value);
	}

	public static DraftId of(ApplicationId application) {
		return new DraftId("draft-" + Ids.uuidOf(application.value()));
	}

	public ApplicationId application() {
		return new ApplicationId("application-" + Ids.uuidOf(value));
	}

	@Override
	public String toString() {
		return value;
	}

}
