package grants.application.domain;

import grants.application.command.RestoreBeneficiary;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.D65;

class RestoreBeneficiaryTest {

	private static final BeneficiaryBarred BARRED = new BeneficiaryBarred(BENEFICIARY, D19, "award-x",
			Text.of("迁出", "moved out"), D19 + " 一", LATER);

	private static final RestoreBeneficiary RESTORE = new RestoreBeneficiary(BENEFICIARY, D19, "迁出系误报", LATER);

	private static final BeneficiaryRestored RESTORED = new BeneficiaryRestored(BENEFICIARY, D19, "迁出系误报", LATER);

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void the_bar_under_the_document_is_lifted() {
		beneficiary.given(BARRED).when(RESTORE).expectEvents(RESTORED);
	}

	@Test
	void the_same_again_changes_nothing() {
		beneficiary.given(BARRED, RESTORED).when(RESTORE).expectNoEvents();
	}

	@Test
	void a_document_without_a_bar_changes_nothing() {
		beneficiary.given(BARRED).when(new RestoreBeneficiary(BENEFICIARY, D65, "误报", LATER)).expectNoEvents();
	}

}
