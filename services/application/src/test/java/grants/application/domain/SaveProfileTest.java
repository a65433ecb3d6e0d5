package grants.application.domain;

import java.time.Instant;

import grants.application.command.SaveProfile;
import grants.application.event.ProfileSaved;
import grants.kernel.Sealed;
import grants.kernel.Text;
import grants.runtime.testing.TestSeals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SaveProfileTest {

	private static final Instant AT = Instant.parse("2025-08-01T01:00:00Z");

	private static final Sealed FIRST = TestSeals.form("what it stated first");

	private static final Sealed LATER = TestSeals.form("what it stated later");

	private static final ProfileSaved SAVED = new ProfileSaved(Filing.BENEFICIARY, FIRST, AT);

	private final FixtureConfiguration<Profile> profile = new AggregateTestFixture<>(Profile.class);

	private static SaveProfile over(long versionInView) {
		return new SaveProfile(Filing.BENEFICIARY, versionInView, LATER, AT.plusSeconds(60));
	}

	private static ProfileSaved later() {
		return new ProfileSaved(Filing.BENEFICIARY, LATER, AT.plusSeconds(60));
	}

	@Test
	void the_first_one_is_saved_over_nothing() {
		profile.givenNoPriorActivity().when(over(0)).expectEvents(later());
	}

	@Test
	void the_whole_content_is_replaced() {
		profile.given(SAVED).when(over(1)).expectEvents(later());
	}

	@Test
	void the_next_save_names_the_version_that_the_last_one_made() {
		profile.given(SAVED, SAVED).when(over(2)).expectEvents(later());
	}

	@Test
	void PRO_1_what_somebody_else_has_just_saved_is_not_overwritten() {
		profile.given(SAVED, SAVED)
			.when(over(1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(ProfileRule.PROFILE_AS_SEEN, refusal -> assertThat(refusal.instead())
				.isEqualTo(Text.of("请重新载入最新版本后再操作", "load version 2 and repeat"))));
	}

	@Test
	void PRO_1_who_has_seen_nothing_does_not_replace_what_is_there() {
		profile.given(SAVED)
			.when(over(0))
			.expectNoEvents()
			.expectException(RefusedBy.rule(ProfileRule.PROFILE_AS_SEEN));
	}

	@Test
	void PRO_1_a_version_that_does_not_exist_yet_is_refused() {
		profile.given(SAVED)
			.when(over(2))
			.expectNoEvents()
			.expectException(RefusedBy.rule(ProfileRule.PROFILE_AS_SEEN));
	}

	@Test
	void PRO_1_nobody_has_seen_a_version_of_what_was_never_saved() {
		profile.givenNoPriorActivity()
			.when(over(1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(ProfileRule.PROFILE_AS_SEEN));
	}

}
