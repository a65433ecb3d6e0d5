package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class StartDraftTest {

	private final FixtureConfiguration<Draft> draft = new AggregateTestFixture<>(Draft.class);

	@Test
	void a_draft_is_started_with_whatever_is_known_already() {
		draft.givenNoPriorActivity().when(SampleDraft.start()).expectEvents(SampleDraft.STARTED);
	}

	@Test
	void DRA_1_it_is_started_once() {
		draft.given(SampleDraft.STARTED)
			.when(SampleDraft.start())
			.expectNoEvents()
			.expectException(RefusedBy.rule(DraftRule.STARTED_ONCE));
	}

}
