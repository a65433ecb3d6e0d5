package grants.application.domain;

import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SaveDraftTest {

	private final FixtureConfiguration<Draft> draft = new AggregateTestFixture<>(Draft.class);

	@Test
	void the_whole_content_is_replaced() {
		draft.given(SampleDraft.STARTED).when(SampleDraft.save(0)).expectEvents(SampleDraft.SAVED);
	}

	@Test
	void the_next_save_names_the_version_that_the_last_one_made() {
		draft.given(SampleDraft.STARTED, SampleDraft.SAVED).when(SampleDraft.save(1)).expectEvents(SampleDraft.SAVED);
	}

	@Test
	void DRA_2_what_somebody_else_has_just_saved_is_not_overwritten() {
		draft.given(SampleDraft.STARTED, SampleDraft.SAVED)
			.when(SampleDraft.save(0))
			.expectNoEvents()
			.expectException(RefusedBy.rule(DraftRule.SAVED_AS_SEEN, refusal -> assertThat(refusal.instead())
				.isEqualTo(Text.of("请重新载入最新版本后再操作", "load version 1 and repeat"))));
	}

	@Test
	void DRA_2_a_version_that_does_not_exist_yet_is_refused() {
		draft.given(SampleDraft.STARTED)
			.when(SampleDraft.save(1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(DraftRule.SAVED_AS_SEEN));
	}

	@Test
	void DRA_3_a_discarded_draft_is_not_changed() {
		draft.given(SampleDraft.STARTED, SampleDraft.DISCARDED)
			.when(SampleDraft.save(1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(DraftRule.CHANGED_WHILE_OPEN));
	}

}
