package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.settling;

class RecordCancellationTest {

	private final Filing filing = number(1, settling());

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void an_award_that_was_cancelled_releases_its_claim() {
		beneficiary.given(filing.submitted(), filing.awarded()).when(filing.cancel()).expectEvents(filing.cancelled());
	}

	@Test
	void the_same_cancellation_again_changes_nothing() {
		beneficiary.given(filing.submitted(), filing.awarded(), filing.cancelled())
			.when(filing.cancel())
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void of_several_awards_only_the_named_one_is_cancelled() {
		Filing other = number(2, settling()).scoped("another");
		beneficiary.given(filing.submitted(), other.submitted(), filing.awarded(), other.awarded())
			.when(other.cancel())
			.expectEvents(other.cancelled());
	}

	@Test
	void ENT_12_what_is_pending_is_no_award() {
		refused(filing.submitted());
	}

	@Test
	void ENT_12_what_ended_without_an_award_is_none() {
		refused(filing.submitted(), filing.withdrawn());
		refused(filing.submitted(), filing.rejected());
	}

	@Test
	void ENT_12_an_award_of_somebody_else_is_none_of_it() {
		refused();
		refused(number(2, settling()).submitted(), number(2, settling()).awarded());
	}

	private void refused(Object... history) {
		aBeneficiary();
		beneficiary.given(history)
			.when(filing.cancel())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.CANCELLED_WHEN_AWARDED));
	}

}
