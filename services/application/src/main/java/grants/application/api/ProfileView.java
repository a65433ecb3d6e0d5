package grants.application.api;

import java.time.Instant;

import grants.application.domain.ProfileState;
import grants.application.domain.ProfileState.None;
import grants.application.domain.ProfileState.Saved;
import grants.application.vocabulary.ProfileContent;
import grants.kernel.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/**
 * What a beneficiary states about itself, as it is now.
 *
 * @param version to be named by whoever saves it; 0 before anybody did
 * @param state {@code EMPTY} before anybody has saved it, {@code SAVED}, or
 * {@code ERASED}: nobody can read any more what was saved, and it can be stated anew
 * @param content empty unless it is {@code SAVED}
 * @param savedAt null before anybody has saved it
 */
record ProfileView(SocialCreditCode beneficiary, long version, String state, ProfileContent content,
		@Nullable Instant savedAt) {

	static ProfileView of(SocialCreditCode beneficiary, ProfileState profile, SealedDrafts sealed) {
		return switch (profile) {
			case None none -> new ProfileView(beneficiary, none.version(), "EMPTY", ProfileContent.EMPTY, null);
			case Saved saved -> sealed.openProfile(saved.content())
				.map(content -> new ProfileView(beneficiary, saved.version(), "SAVED", content, saved.savedAt()))
				.orElseGet(() -> new ProfileView(beneficiary, saved.version(), "ERASED", ProfileContent.EMPTY,
						saved.savedAt()));
		};
	}

}
