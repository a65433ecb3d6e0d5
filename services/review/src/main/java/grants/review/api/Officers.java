package grants.review.api;

import java.util.Set;

import grants.review.vocabulary.Officer;
import grants.runtime.web.Caller;
import grants.runtime.web.Role;
import org.jspecify.annotations.Nullable;

/** The person behind a request, as the review knows people. */
final class Officers {

	private static final Role[] READERS = { Role.REVIEWER, Role.APPROVER, Role.AUDITOR };

	private Officers() {
	}

	/**
	 * @throws grants.runtime.web.Forbidden if the person has none of the roles
	 */
	static Officer of(Caller caller, Role... anyOf) {
		return new Officer(caller.actingAs(anyOf), caller.bureaus(), caller.organisations());
	}

	/**
	 * The bureaus whose cases the person may read: their own; all, which is null, for
	 * auditors.
	 * @throws grants.runtime.web.Forbidden if the person may read none
	 */
	static @Nullable Set<String> readableBureaus(Caller caller) {
		caller.actingAs(READERS);
		return caller.is(Role.AUDITOR) ? null : caller.bureaus();
	}

}
