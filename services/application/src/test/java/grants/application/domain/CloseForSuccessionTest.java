package grants.application.domain;

import grants.application.command.RestoreBeneficiary;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.event.SuccessionRefused;
import grants.application.vocabulary.Succession;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.number;
import static grants.application.domain.Heirs.HEIR;
import static grants.application.domain.Heirs.OLD;
import static grants.application.domain.Heirs.THIRD;
import static grants.application.domain.Heirs.bar;
import static grants.application.domain.Heirs.begun;
import static grants.application.domain.Heirs.changed;
import static grants.application.domain.Heirs.close;
import static grants.application.domain.Heirs.inherit;
import static grants.application.domain.Heirs.inherited;
import static grants.application.domain.Heirs.leaving;
import static grants.application.domain.Heirs.refused;
import static grants.application.domain.Heirs.succeeded;
import static grants.application.domain.Heirs.succession;
import static grants.application.domain.Heirs.updated;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.headquarters;
import static grants.application.domain.SampleTerms.settling;

class CloseForSuccessionTest {

	private final Filing filing = number(1, settling());

	private FixtureConfiguration<Entitlements> predecessor;

	@BeforeEach
	void aPredecessor() {
		predecessor = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void a_code_that_never_claimed_anything_is_closed_all_the_same() {
		predecessor.givenNoPriorActivity().when(close(succession())).expectEvents(succeeded(succession()));
	}

	@Test
	void who_has_awards_and_ended_applications_closes() {
		Filing withdrawn = number(2, headquarters());
		predecessor.given(filing.submitted(), withdrawn.submitted(), filing.awarded(), withdrawn.withdrawn())
			.when(close(succession()))
			.expectEvents(succeeded(succession()));
	}

	@Test
	void the_same_step_again_changes_nothing() {
		predecessor.given(succeeded(succession()))
			.when(close(succession()))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void SUC_3_what_is_pending_is_named_and_the_refusal_recorded_for_the_successor() {
		predecessor.given(filing.submitted()).when(close(succession())).expectEvents(pendingRefused());
	}

	@Test
	void SUC_3_a_refusal_stands_also_when_the_reason_is_gone() {
		predecessor.given(filing.submitted(), pendingRefused(), filing.withdrawn())
			.when(close(succession()))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void SUC_1_nobody_is_succeeded_twice() {
		predecessor.given(succeeded(succession()))
			.when(close(succession(OLD, THIRD)))
			.expectEvents(refused(succession(OLD, THIRD), SuccessionRule.SUCCEEDED,
					OLD + " 已由 " + HEIR + " 承继（登记合并〔2025〕第3号）",
					OLD + " was succeeded by " + HEIR + " (登记合并〔2025〕第3号)"));
	}

	@Test
	void SUC_2_who_is_taking_a_place_keeps_its_own_until_then() {
		predecessor.given(begun(succession(HEIR, OLD)))
			.when(close(succession()))
			.expectEvents(refused(succession(), SuccessionRule.UNDER_WAY, OLD + " 正在承继 " + HEIR,
					OLD + " is taking the place of " + HEIR));
	}

	@Test
	void who_has_taken_a_place_can_be_succeeded_in_its_turn() {
		Succeeding both = new Succeeding();
		predecessor.given(begun(both.first), inherited(both.first, leaving(3, filing)))
			.when(close(both.second))
			.expectEvents(succeeded(both.second));
	}

	@Test
	void a_bar_that_comes_later_is_passed_on() {
		predecessor.given(succeeded(succession()))
			.when(bar(D19))
			.expectEvents(new BeneficiaryBarred(OLD, D19, "award-x", Text.of("迁出", "moved out"), "C", LATER),
					changed(succession(), LATER));
	}

	@Test
	void its_end_is_passed_on_too_and_a_repeated_bar_is_not() {
		predecessor.given(succeeded(succession()))
			.andGivenCommands(bar(D19))
			.when(bar(D19))
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
		aPredecessor();
		predecessor.given(succeeded(succession()))
			.andGivenCommands(bar(D19))
			.when(new RestoreBeneficiary(OLD, D19, "误报", LATER))
			.expectEvents(new BeneficiaryRestored(OLD, D19, "误报", LATER), changed(succession(), LATER));
	}

	@Test
	void a_cancelled_award_is_passed_on() {
		predecessor.given(filing.submitted(), filing.awarded(), succeeded(succession()))
			.when(filing.cancel())
			.expectEvents(filing.cancelled(), changed(succession(), LATER));
	}

	@Test
	void what_was_inherited_and_changes_is_passed_on_along_the_chain() {
		Succeeding both = new Succeeding();
		predecessor.given(begun(both.first), inherited(both.first, leaving(3, filing)), succeeded(both.second))
			.when(inherit(both.first, leaving(5)))
			.expectEvents(updated(both.first, leaving(5)), changed(both.second, Heirs.AT));
	}

	/** The old one takes the place of the third, then the heir that of the old one. */
	private static final class Succeeding {

		final Succession first = succession(THIRD, OLD);

		final Succession second = succession();

	}

	private SuccessionRefused pendingRefused() {
		return refused(succession(), SuccessionRule.NOTHING_PENDING, "被承继单位有在审申报：" + filing.id(),
				"who is to be succeeded has pending applications: " + filing.id());
	}

}
