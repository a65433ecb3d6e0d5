package grants.application.domain;

import java.util.List;

import grants.application.command.BarBeneficiary;
import grants.application.event.ApplicationRejected;
import grants.application.event.BeneficiaryBarred;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.headquarters;
import static grants.application.domain.SampleTerms.settling;

class BarBeneficiaryTest {

	private static final Text MOVED = Text.of("注册地迁出", "the registered address was moved out");

	private static final BarBeneficiary BAR = new BarBeneficiary(BENEFICIARY, D19, "award-x", MOVED, D19 + " 一", LATER);

	private static final BeneficiaryBarred BARRED = new BeneficiaryBarred(BENEFICIARY, D19, "award-x", MOVED,
			D19 + " 一", LATER);

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void ENT_4_everything_pending_under_the_document_is_stopped_in_the_same_commit() {
		Filing awarded = number(1, settling());
		Filing buildingA = number(2, greenBuilding()).scoped("project:A");
		Filing buildingB = number(3, greenBuilding()).scoped("project:B");
		beneficiary.given(awarded.submitted(), awarded.awarded(), buildingA.submitted(), buildingB.submitted())
			.when(BAR)
			.expectEvents(BARRED, stopped(buildingA), stopped(buildingB));
	}

	@Test
	void ENT_4_what_is_pending_under_another_document_goes_on() {
		Filing filing = number(1, headquarters());
		beneficiary.given(filing.submitted()).when(BAR).expectEvents(BARRED);
	}

	@Test
	void ENT_4_what_has_ended_stays_as_it_is() {
		Filing withdrawn = number(1, greenBuilding());
		beneficiary.given(withdrawn.submitted(), withdrawn.withdrawn()).when(BAR).expectEvents(BARRED);
	}

	@Test
	void who_has_never_applied_can_be_barred() {
		beneficiary.givenNoPriorActivity().when(BAR).expectEvents(BARRED);
	}

	@Test
	void the_same_bar_again_changes_nothing() {
		beneficiary.given(BARRED).when(BAR).expectNoEvents();
	}

	private static ApplicationRejected stopped(Filing filing) {
		return new ApplicationRejected(filing.id(), BENEFICIARY, "ENT-4",
				Text.of("单位已被取消按 " + D19 + " 享受奖补的资格：注册地迁出",
						"the beneficiary has been barred under " + D19 + ": the registered address was moved out"),
				List.of(D19 + " 一"), LATER);
	}

}
