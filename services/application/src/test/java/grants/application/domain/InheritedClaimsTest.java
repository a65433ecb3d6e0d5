package grants.application.domain;

import grants.application.event.BeneficiaryBarred;
import grants.application.vocabulary.SharedCap;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.Heirs.AT;
import static grants.application.domain.Heirs.HEIR;
import static grants.application.domain.Heirs.OLD;
import static grants.application.domain.Heirs.barred;
import static grants.application.domain.Heirs.begun;
import static grants.application.domain.Heirs.inherited;
import static grants.application.domain.Heirs.leaving;
import static grants.application.domain.Heirs.submit;
import static grants.application.domain.Heirs.submitted;
import static grants.application.domain.Heirs.succession;
import static grants.application.domain.Heirs.updated;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.cap;
import static grants.application.domain.SampleTerms.futuresCompany;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.headquarters;
import static grants.application.domain.SampleTerms.settling;
import static grants.application.domain.SampleTerms.ventureRisk;
import static org.assertj.core.api.Assertions.assertThat;

/** What a successor can't claim, as its predecessor has had it. */
class InheritedClaimsTest {

	private FixtureConfiguration<Entitlements> successor;

	@BeforeEach
	void aSuccessor() {
		successor = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void ENT_1_an_inherited_award_is_not_claimed_again_under_any_document() {
		Filing before = number(1, headquarters());
		successor.given(begun(succession()), inherited(succession(), leaving(4, before)))
			.when(submit(number(2, futuresCompany())))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM,
					refusal -> assertThat(refusal.because().en()).contains(before.id().value(),
							"awarded CNY 800,000.00 to " + OLD + ", whose place was taken")));
	}

	@Test
	void ENT_5_the_evidence_of_an_inherited_award_has_served() {
		Filing before = number(1, greenBuilding()).scoped("project:A").supportedBy(certificate("LABEL-1"));
		Filing now = number(2, greenBuilding()).scoped("project:B").supportedBy(certificate("LABEL-1"));
		successor.given(begun(succession()), inherited(succession(), leaving(4, before)))
			.when(submit(now))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_ONCE));
	}

	@Test
	void ENT_6_what_the_predecessor_has_used_of_a_cap_is_used() {
		SharedCap year = cap("year", 5_000_000, "Y");
		Filing before = number(1, ventureRisk(year)).scoped("deal:1").worth("5000000.00");
		successor.given(begun(succession()), inherited(succession(), leaving(4, before)))
			.when(submit(number(2, ventureRisk(year)).scoped("deal:2").worth("1.00")))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.CAP_LEFT));
	}

	@Test
	void ENT_4_a_bar_of_the_predecessor_bars_the_successor_until_it_is_lifted_there() {
		successor.given(begun(succession()), inherited(succession(), barred(leaving(4), D19)))
			.when(submit(number(2, settling())))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.NOT_BARRED));
		aSuccessor();
		successor
			.given(begun(succession()), inherited(succession(), barred(leaving(4), D19)),
					updated(succession(), leaving(6)))
			.when(submit(number(2, settling())))
			.expectEvents(submitted(number(2, settling())));
	}

	@Test
	void ENT_4_a_bar_of_its_own_stands_beside_an_inherited_one() {
		successor
			.given(begun(succession()), inherited(succession(), barred(leaving(4), D19)),
					new BeneficiaryBarred(HEIR, D19, "award-y", Text.of("迁出", "moved out"), D19, AT),
					updated(succession(), leaving(6)))
			.when(submit(number(2, settling())))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.NOT_BARRED));
	}

}
