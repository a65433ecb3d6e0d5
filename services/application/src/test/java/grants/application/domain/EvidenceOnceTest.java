package grants.application.domain;

import java.util.List;

import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Held;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.settling;
import static org.assertj.core.api.Assertions.assertThat;

/** EVIDENCE-ONCE inside one beneficiary, and what must be held against the others. */
class EvidenceOnceTest {

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void ENT_1_and_ENT_5_a_cancelled_award_frees_its_claim_and_its_evidence() {
		Filing cancelled = number(1, greenBuilding()).scoped("project:A").supportedBy(certificate("LABEL-1"));
		Filing again = number(2, greenBuilding()).scoped("project:A").supportedBy(certificate("LABEL-1"));
		beneficiary
			.given(cancelled.submitted(), cancelled.claimed(1), cancelled.awarded(), cancelled.cancelled(),
					cancelled.freed(1))
			.when(again.submit(again.held(2)))
			.expectEvents(again.submitted(), again.claimed(2));
	}

	@Test
	void ENT_5_every_piece_that_is_used_is_named_with_the_application_that_uses_it() {
		Filing first = number(1, greenBuilding()).scoped("project:A").supportedBy(certificate("LABEL-1"));
		Filing second = number(2, greenBuilding()).scoped("project:B").supportedBy(certificate("LABEL-2"));
		Filing third = number(3, greenBuilding()).scoped("project:C")
			.supportedBy(certificate("LABEL-3"), certificate("LABEL-2"), certificate("LABEL-1"));
		beneficiary.given(first.submitted(), first.claimed(1), second.submitted(), second.claimed(1))
			.when(third.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_ONCE,
					refusal -> assertThat(refusal.because().en())
						.contains("LABEL-1 already supports " + first.id(), "LABEL-2 already supports " + second.id())
						.doesNotContain("LABEL-3")));
	}

	@Test
	void ENT_5_the_same_content_under_another_number_is_refused() {
		Filing first = number(1, greenBuilding()).scoped("project:A").supportedBy(certificate("LABEL-1"));
		Filing second = number(2, greenBuilding()).scoped("project:B")
			.supportedBy(new Evidence("certificate", "LABEL-2", Filing.sha256("LABEL-1"), true));
		beneficiary.given(first.submitted(), first.claimed(1))
			.when(second.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_ONCE));
	}

	@Test
	void ENT_5_a_certificate_of_a_claim_that_ended_can_serve_again_on_another_turn() {
		Filing first = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));
		Filing second = number(2, greenBuilding()).supportedBy(certificate("LABEL-1"));
		beneficiary.given(first.submitted(), first.claimed(1), first.rejected(), first.freed(1))
			.when(second.submit(second.held(2)))
			.expectEvents(second.submitted(), second.claimed(2));
	}

	@Test
	void ENT_5_a_certificate_can_serve_in_another_group() {
		Filing first = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));
		Filing second = number(2, settling()).supportedBy(certificate("LABEL-1"));
		beneficiary.given(first.submitted(), first.claimed(1))
			.when(second.submit())
			.expectEvents(second.submitted(), second.claimed(1));
	}

	@Test
	void ENT_13_a_piece_is_held_by_its_number_and_by_its_content() {
		Filing filing = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));
		for (Held either : filing.held(1)) {
			aBeneficiary();
			beneficiary.givenNoPriorActivity()
				.when(filing.submit(List.of(either)))
				.expectNoEvents()
				.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_HELD));
		}
	}

	@Test
	void ENT_13_what_was_freed_before_the_submission_is_decided_is_not_held_any_more() {
		Filing filing = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));
		beneficiary.given(filing.freed(1))
			.when(filing.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_HELD,
					refusal -> assertThat(refusal.instead()).extracting(Text::en).isEqualTo("submit again")));
	}

	@Test
	void ENT_13_held_on_the_next_turn_it_supports_a_claim_again() {
		Filing filing = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));
		beneficiary.given(filing.freed(1))
			.when(filing.submit(filing.held(2)))
			.expectEvents(filing.submitted(), filing.claimed(2));
	}

	@Test
	void ENT_5_proof_of_a_standing_fact_can_be_shown_every_time() {
		Evidence registration = new Evidence("registration", "R-1", Filing.sha256("R-1"), false);
		Filing first = number(1, greenBuilding()).scoped("project:A").supportedBy(registration);
		Filing second = number(2, greenBuilding()).scoped("project:B").supportedBy(registration);
		beneficiary.given(first.submitted()).when(second.submit()).expectEvents(second.submitted());
	}

}
