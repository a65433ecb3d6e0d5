package grants.application.domain;

import java.time.Instant;

import grants.application.event.ProfileEvent;
import grants.application.event.ProfileSaved;
import grants.kernel.RuleViolated;
import grants.kernel.Sealed;

/** The profile of a beneficiary as its events made it. */
public sealed interface ProfileState {

	ProfileState NONE = new None();

	/** How often it was saved. */
	long version();

	/** Nobody has saved it yet. */
	record None() implements ProfileState {

		@Override
		public long version() {
			return 0;
		}

	}

	/**
	 * What was saved last.
	 *
	 * @param version from 1
	 */
	record Saved(Sealed content, Instant savedAt, long version) implements ProfileState {
	}

	/** The state after the event. */
	default ProfileState after(ProfileEvent event) {
		return switch (event) {
			case ProfileSaved e -> new Saved(e.content(), e.savedAt(), version() + 1);
		};
	}

	/**
	 * Goes on if this is still the version that the person has in view.
	 * @throws RuleViolated if it is not
	 */
	default void requireInView(long versionInView) {
		if (version() != versionInView) {
			throw ProfileRule.PROFILE_AS_SEEN
				.violatedBecause("企业档案已是第 " + version() + " 版，所依据的是第 " + versionInView + " 版",
						"the profile is at version " + version() + ", not " + versionInView)
				.instead("请重新载入最新版本后再操作", "load version " + version() + " and repeat");
		}
	}

}
