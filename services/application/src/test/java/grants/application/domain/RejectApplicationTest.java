package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.settling;

class RejectApplicationTest {

	private final Filing filing = number(1, settling());

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void a_pending_application_ends_with_the_reviewers_reasons() {
		beneficiary.given(filing.submitted()).when(filing.reject()).expectEvents(filing.rejected());
	}

	@Test
	void a_rejection_that_crosses_a_withdrawal_changes_nothing() {
		beneficiary.given(filing.submitted(), filing.withdrawn()).when(filing.reject()).expectNoEvents();
	}

	@Test
	void the_same_rejection_again_changes_nothing() {
		beneficiary.given(filing.submitted(), filing.rejected()).when(filing.reject()).expectNoEvents();
	}

	@Test
	void ENT_11_that_the_award_was_cancelled_later_changes_nothing_about_it() {
		beneficiary.given(filing.submitted(), filing.awarded(), filing.cancelled())
			.when(filing.reject())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.DECIDED_ONCE));
	}

	@Test
	void ENT_11_an_awarded_application_is_not_rejected_any_more() {
		beneficiary.given(filing.submitted(), filing.awarded())
			.when(filing.reject())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.DECIDED_ONCE));
	}

}
