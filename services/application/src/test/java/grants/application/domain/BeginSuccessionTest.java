package grants.application.domain;

import grants.application.command.BeginSuccession;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.number;
import static grants.application.domain.Heirs.APPROVER;
import static grants.application.domain.Heirs.AT;
import static grants.application.domain.Heirs.HEIR;
import static grants.application.domain.Heirs.OLD;
import static grants.application.domain.Heirs.THIRD;
import static grants.application.domain.Heirs.begin;
import static grants.application.domain.Heirs.begun;
import static grants.application.domain.Heirs.ended;
import static grants.application.domain.Heirs.inherited;
import static grants.application.domain.Heirs.leaving;
import static grants.application.domain.Heirs.submitted;
import static grants.application.domain.Heirs.succeeded;
import static grants.application.domain.Heirs.succession;
import static grants.application.domain.SampleTerms.settling;
import static org.assertj.core.api.Assertions.assertThat;

class BeginSuccessionTest {

	private FixtureConfiguration<Entitlements> successor;

	@BeforeEach
	void aSuccessor() {
		successor = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void who_has_never_claimed_anything_can_take_a_place() {
		successor.givenNoPriorActivity().when(begin(succession())).expectEvents(begun(succession()));
	}

	@Test
	void claims_of_its_own_are_no_obstacle() {
		successor.given(submitted(number(1, settling()))).when(begin(succession())).expectEvents(begun(succession()));
	}

	@Test
	void several_places_can_be_taken_one_after_the_other() {
		successor.given(begun(succession()), inherited(succession(), leaving(1)))
			.when(begin(succession(THIRD, HEIR)))
			.expectEvents(begun(succession(THIRD, HEIR)));
	}

	@Test
	void what_was_ended_can_be_begun_again() {
		successor.given(begun(succession()), ended(succession()))
			.when(begin(succession()))
			.expectEvents(begun(succession()));
	}

	@Test
	void SUC_2_one_succession_at_a_time() {
		successor.given(begun(succession()))
			.when(begin(succession(THIRD, HEIR)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.UNDER_WAY));
	}

	@Test
	void SUC_1_a_place_is_taken_once() {
		successor.given(begun(succession()), inherited(succession(), leaving(1)))
			.when(begin(succession()))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.SUCCEEDED));
	}

	@Test
	void SUC_1_there_is_no_way_back_and_who_was_succeeded_takes_no_place() {
		successor.given(succeeded(succession()))
			.when(begin(succession(HEIR, OLD)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.SUCCEEDED,
					refusal -> assertThat(refusal.instead()).extracting(Text::en).isEqualTo(HEIR + " can do it")));
	}

	@Test
	void SUC_4_a_new_name_under_the_same_code_needs_no_succession() {
		successor.givenNoPriorActivity()
			.when(begin(succession(OLD, OLD)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.ANOTHER_CODE));
	}

	@Test
	void SUC_5_a_change_that_takes_effect_on_the_day_can_be_recorded() {
		successor.givenNoPriorActivity()
			.when(begin(succession(OLD, HEIR, "2025-09-02")))
			.expectEvents(begun(succession(OLD, HEIR, "2025-09-02")));
	}

	@Test
	void SUC_5_a_change_of_tomorrow_can_not() {
		successor.givenNoPriorActivity()
			.when(begin(succession(OLD, HEIR, "2025-09-03")))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.IN_EFFECT));
	}

	@Test
	void SUC_6_who_is_tied_to_either_keeps_out() {
		successor.givenNoPriorActivity()
			.when(new BeginSuccession(succession(), APPROVER, true, AT))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.UNTIED_PERSON));
	}

}
