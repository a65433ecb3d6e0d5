package grants.application.domain;

import java.util.List;

import grants.application.event.ApplicationRejected;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Inheritance;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.number;
import static grants.application.domain.Heirs.AT;
import static grants.application.domain.Heirs.HEIR;
import static grants.application.domain.Heirs.OLD;
import static grants.application.domain.Heirs.barred;
import static grants.application.domain.Heirs.begun;
import static grants.application.domain.Heirs.ended;
import static grants.application.domain.Heirs.inherit;
import static grants.application.domain.Heirs.inherited;
import static grants.application.domain.Heirs.leaving;
import static grants.application.domain.Heirs.submitted;
import static grants.application.domain.Heirs.succession;
import static grants.application.domain.Heirs.updated;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.futuresCompany;
import static grants.application.domain.SampleTerms.headquarters;
import static grants.application.domain.SampleTerms.settling;

class InheritEntitlementsTest {

	private FixtureConfiguration<Entitlements> successor;

	@BeforeEach
	void aSuccessor() {
		successor = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void what_the_predecessor_leaves_counts_for_the_successor() {
		Inheritance left = leaving(4, number(1, settling()));
		successor.given(begun(succession()))
			.when(inherit(succession(), left))
			.expectEvents(inherited(succession(), left));
	}

	@Test
	void the_same_step_again_changes_nothing() {
		Inheritance left = leaving(4, number(1, settling()));
		successor.given(begun(succession()), inherited(succession(), left))
			.when(inherit(succession(), left))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void a_later_state_of_the_predecessor_takes_the_place_of_the_earlier() {
		Inheritance later = leaving(6);
		successor.given(begun(succession()), inherited(succession(), leaving(4, number(1, settling()))))
			.when(inherit(succession(), later))
			.expectEvents(updated(succession(), later));
	}

	@Test
	void an_earlier_state_that_comes_late_does_not() {
		successor.given(begun(succession()), inherited(succession(), leaving(4)), updated(succession(), leaving(7)))
			.when(inherit(succession(), leaving(6, number(1, settling()))))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void what_was_never_begun_or_was_ended_is_a_fault_and_stops_loudly() {
		successor.given(begun(succession()), ended(succession()))
			.when(inherit(succession(), leaving(1)))
			.expectNoEvents()
			.expectException(IllegalStateException.class);
	}

	@Test
	void a_pending_claim_of_the_same_type_ends_in_the_same_commit_with_both_clauses() {
		Filing before = number(1, headquarters());
		Filing pending = number(2, futuresCompany());
		Filing other = number(3, settling());
		Inheritance left = leaving(4, before);
		Text because = Text.of(
				"承继 " + OLD + "：" + OLD + " 已按同类型（" + pending.submission().entitlement() + "）获奖补 " + before.award(),
				"by succession to " + OLD + ": " + OLD + " has been awarded " + before.award() + " of the same type ("
						+ pending.submission().entitlement() + ")");
		successor.given(submitted(pending), submitted(other), begun(succession()))
			.when(inherit(succession(), left))
			.expectEvents(inherited(succession(), left), new ApplicationRejected(pending.id(), HEIR, "ENT-1", because,
					List.of("郑政〔2022〕20号 D20-3a", "郑政〔2022〕18号 D18-1a"), AT));
	}

	@Test
	void a_pending_claim_under_a_document_that_bars_ends_in_the_same_commit() {
		Filing pending = number(2, settling());
		Inheritance left = barred(leaving(4), D19);
		ApplicationRejected stopped = new ApplicationRejected(pending.id(), HEIR, "ENT-4",
				Text.of("承继 " + OLD + "：已被取消按 " + D19 + " 享受奖补的资格：迁出",
						"by succession to " + OLD + ": barred under " + D19 + ": moved out"),
				List.of(D19), AT);
		successor.given(submitted(pending), begun(succession()))
			.when(inherit(succession(), left))
			.expectEvents(inherited(succession(), left), stopped);
		aSuccessor();
		successor.given(begun(succession()), inherited(succession(), leaving(3)), submitted(pending))
			.when(inherit(succession(), left))
			.expectEvents(updated(succession(), left), stopped);
	}

	@Test
	void two_awards_of_one_type_that_were_made_before_both_stand() {
		Filing before = number(1, headquarters());
		Filing own = number(2, futuresCompany());
		Inheritance left = leaving(4, before);
		successor.given(submitted(own), awarded(own), begun(succession()))
			.when(inherit(succession(), left))
			.expectEvents(inherited(succession(), left));
	}

	private static GrantAwarded awarded(Filing own) {
		GrantAwarded a = own.awarded();
		return new GrantAwarded(a.awardId(), a.applicationId(), HEIR, a.beneficiaryName(), a.terms(), a.scope(),
				a.amount(), a.shares(), a.payee(), a.obligations(), a.explanation(), a.content(), a.approvedBy(),
				a.awardedAt());
	}

}
