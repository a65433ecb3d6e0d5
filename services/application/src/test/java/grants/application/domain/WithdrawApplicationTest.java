package grants.application.domain;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.settling;

class WithdrawApplicationTest {

	private final Filing filing = number(1, settling());

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void a_pending_application_is_withdrawn() {
		beneficiary.given(filing.submitted()).when(filing.withdraw()).expectEvents(filing.withdrawn());
	}

	@Test
	void ENT_7_an_awarded_one_is_not() {
		beneficiary.given(filing.submitted(), filing.awarded())
			.when(filing.withdraw())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.WITHDRAWN_WHILE_PENDING));
	}

	@Test
	void ENT_7_one_whose_award_was_cancelled_is_not() {
		beneficiary.given(filing.submitted(), filing.awarded(), filing.cancelled())
			.when(filing.withdraw())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.WITHDRAWN_WHILE_PENDING));
	}

	@Test
	void ENT_7_a_rejected_one_is_not() {
		beneficiary.given(filing.submitted(), filing.rejected())
			.when(filing.withdraw())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.WITHDRAWN_WHILE_PENDING));
	}

	@Test
	void ENT_7_a_withdrawn_one_is_not_withdrawn_again() {
		beneficiary.given(filing.submitted(), filing.withdrawn())
			.when(filing.withdraw())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.WITHDRAWN_WHILE_PENDING));
	}

}
