package grants.application.domain;

import grants.application.command.HoldEvidence;
import grants.application.event.EvidenceHeld;
import grants.application.event.EvidenceReleased;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.HoldId;
import grants.kernel.ApplicationId;
import grants.kernel.SocialCreditCode;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.settling;
import static org.assertj.core.api.Assertions.assertThat;

class HoldEvidenceTest {

	private static final SocialCreditCode ONE = Filing.BENEFICIARY;

	private static final SocialCreditCode OTHER = new SocialCreditCode("91410100MA9LT3Q8E1");

	private static final ApplicationId APPLICATION = number(1, greenBuilding()).id();

	private static final HoldId LABEL = new HoldId("hold-6f1c9a52-7c1e-8b7d-9a43-2f0d3c8e1b01");

	private FixtureConfiguration<EvidenceHold> label;

	@BeforeEach
	void aPiece() {
		label = new AggregateTestFixture<>(EvidenceHold.class);
	}

	@Test
	void whoever_comes_first_holds_it() {
		label.givenNoPriorActivity().when(hold(ONE, 1)).expectEvents(held(ONE, 1));
	}

	@Test
	void ENT_5_nobody_else_does_and_nobody_is_told_who() {
		label.given(held(ONE, 1))
			.when(hold(OTHER, 1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_ONCE,
					refusal -> assertThat(refusal.getMessage() + refusal.because() + refusal.citations())
						.doesNotContain(ONE.value(), APPLICATION.value())));
	}

	@Test
	void held_again_on_the_same_turn_it_stays_held() {
		label.given(held(ONE, 1)).when(hold(ONE, 1)).expectNoEvents();
	}

	@Test
	void on_a_later_turn_it_is_held_anew_though_the_earlier_one_was_not_released_yet() {
		label.given(held(ONE, 1)).when(hold(ONE, 2)).expectEvents(held(ONE, 2));
	}

	@Test
	void an_earlier_turn_that_comes_late_changes_nothing() {
		label.given(held(ONE, 2)).when(hold(ONE, 1)).expectNoEvents();
	}

	@Test
	void released_it_is_free_for_all() {
		label.given(held(ONE, 1), released(ONE, 1)).when(hold(OTHER, 1)).expectEvents(held(OTHER, 1));
	}

	@Test
	void ENT_13_a_turn_that_is_over_never_comes_back() {
		label.given(held(ONE, 1), released(ONE, 1))
			.when(hold(ONE, 1))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_HELD));
	}

	@Test
	void ENT_13_also_not_if_a_later_one_is_over_and_others_have_held_it_since() {
		label.given(held(ONE, 3), released(ONE, 3), held(OTHER, 1), released(OTHER, 1))
			.when(hold(ONE, 3))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_HELD));
	}

	@Test
	void the_next_turn_does() {
		label.given(held(ONE, 1), released(ONE, 1)).when(hold(ONE, 2)).expectEvents(held(ONE, 2));
	}

	@Test
	void a_piece_is_known_by_its_number_and_by_its_content_in_each_group_and_nobody_reads_either() {
		Evidence piece = certificate("LABEL-1");
		Evidence copy = new Evidence("certificate", "LABEL-2", piece.sha256(), true);
		Evidence otherKind = new Evidence("invoice", "LABEL-1", Filing.sha256("x"), true);
		Filing filing = number(1, greenBuilding());

		assertThat(filing.submission().holdsOf(piece)).doesNotHaveDuplicates().hasSize(2);
		assertThat(filing.submission().holdsOf(copy)).containsAnyElementsOf(filing.submission().holdsOf(piece));
		assertThat(filing.submission().holdsOf(otherKind))
			.doesNotContainAnyElementsOf(filing.submission().holdsOf(piece));
		assertThat(number(1, settling()).submission().holdsOf(piece))
			.doesNotContainAnyElementsOf(filing.submission().holdsOf(piece));
		assertThat(filing.submission().holdsOf(piece).toString()).doesNotContain("LABEL", piece.sha256());
	}

	private static HoldEvidence hold(SocialCreditCode beneficiary, int turn) {
		return new HoldEvidence(LABEL, beneficiary, turn, APPLICATION, LATER);
	}

	static EvidenceHeld held(SocialCreditCode beneficiary, int turn) {
		return new EvidenceHeld(LABEL, beneficiary, turn, APPLICATION, LATER);
	}

	static EvidenceReleased released(SocialCreditCode beneficiary, int turn) {
		return new EvidenceReleased(LABEL, beneficiary, turn, LATER);
	}

}
