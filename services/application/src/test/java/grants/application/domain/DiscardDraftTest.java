package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DiscardDraftTest {

	private final FixtureConfiguration<Draft> draft = new AggregateTestFixture<>(Draft.class);

	@Test
	void a_draft_is_given_up() {
		draft.given(SampleDraft.STARTED, SampleDraft.SAVED)
			.when(SampleDraft.discard(1))
			.expectEvents(SampleDraft.DISCARDED);
	}

	@Test
	void DRA_2_what_somebody_else_has_just_saved_is_not_thrown_away() {
		draft.given(SampleDraft.STARTED, SampleDraft.SAVED)
			.when(SampleDraft.discard(0))
			.expectNoEvents()
			.expectException(RefusedBy.rule(DraftRule.SAVED_AS_SEEN));
	}

	@Test
	void DRA_3_it_is_given_up_once() {
		draft.given(SampleDraft.STARTED, SampleDraft.DISCARDED)
			.when(SampleDraft.discard(1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(DraftRule.CHANGED_WHILE_OPEN));
	}

}
