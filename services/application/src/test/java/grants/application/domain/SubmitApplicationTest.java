package grants.application.domain;

import java.util.List;

import grants.application.command.SubmitApplication;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.BeneficiaryRestored;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.ReleasedBecause;
import grants.application.vocabulary.Submission;
import grants.kernel.Text;
import grants.runtime.testing.TestSeals;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.cap;
import static grants.application.domain.SampleTerms.futuresCompany;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.headquarters;
import static grants.application.domain.SampleTerms.listing;
import static grants.application.domain.SampleTerms.settling;
import static grants.application.domain.SampleTerms.techInsurance;
import static grants.application.domain.SampleTerms.ventureRisk;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Choosing between claims is in {@link SupersedeApplicationTest}, evidence in
 * {@link EvidenceOnceTest}.
 */
class SubmitApplicationTest {

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void the_first_application_is_live_from_its_submission() {
		Filing first = number(1, settling());
		beneficiary.givenNoPriorActivity().when(first.submit()).expectEvents(first.submitted());
	}

	@Test
	void ENT_1_the_same_claim_again_is_refused() {
		Filing first = number(1, settling());
		Filing again = number(2, settling());
		beneficiary.given(first.submitted())
			.when(again.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM, refusal -> {
				assertThat(refusal.because().en()).contains(first.id().value(), "pending");
				assertThat(refusal.instead()).isNotNull();
			}));
	}

	@Test
	void ENT_1_an_award_of_the_same_type_under_another_document_is_refused_with_both_clauses() {
		Filing earlier = number(1, headquarters());
		Filing later = number(2, futuresCompany());
		beneficiary.given(earlier.submitted(), earlier.awarded())
			.when(later.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM, refusal -> {
				assertThat(refusal.citations()).contains("郑政〔2022〕18号 D18-1a", "郑政〔2022〕20号 D20-3a");
				assertThat(refusal.because().en()).contains(earlier.id().value(), "awarded CNY 800,000.00");
				assertThat(refusal.because().zh()).contains(earlier.submission().terms().title().zh());
				assertThat(refusal.instead()).extracting(Text::en)
					.isEqualTo("this type is granted once; measures of other types can be claimed");
			}));
	}

	@Test
	void ENT_1_after_a_years_award_another_year_can_be_claimed() {
		Filing earlier = number(1, ventureRisk(2025)).scoped("year:2025");
		Filing later = number(2, ventureRisk(2025)).scoped("year:2025");
		beneficiary.given(earlier.submitted(), earlier.awarded())
			.when(later.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM,
					refusal -> assertThat(refusal.instead()).extracting(Text::en)
						.isEqualTo("another year or object can be claimed as the clause allows")));
	}

	@Test
	void ENT_1_without_the_higher_of_rule_no_amounts_are_compared_and_nothing_is_superseded() {
		Filing earlier = number(1, headquarters());
		Filing later = number(2, headquarters()).worth("900000.00");
		for (SubmitApplication ask : List.of(later.submit(), later.supersede(earlier))) {
			aBeneficiary();
			beneficiary.given(earlier.submitted())
				.when(ask)
				.expectNoEvents()
				.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM,
						refusal -> assertThat(refusal.instead()).extracting(Text::en)
							.isEqualTo("withdraw " + earlier.id() + " first to claim this instead")));
		}
	}

	@Test
	void ENT_1_an_award_stays_live_through_a_bar_and_its_end() {
		Filing first = number(1, settling());
		beneficiary.given(first.submitted(), first.awarded(), barred(D19), restored(D19))
			.when(number(2, settling()).submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM));
	}

	@Test
	void ENT_14_a_pending_claim_of_the_same_type_is_not_silently_given_up_for_a_higher_one() {
		beneficiary.given(number(1, headquarters()).submitted())
			.when(number(2, futuresCompany()).worth("900000.00").submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.HIGHER_OF));
	}

	@Test
	void ENT_15_what_was_never_claimed_is_not_given_up() {
		beneficiary.givenNoPriorActivity()
			.when(number(2, futuresCompany()).supersede(number(1, headquarters())))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.SUPERSEDES_PENDING));
	}

	@Test
	void ENT_1_another_scope_of_the_group_is_free() {
		Filing building = number(1, greenBuilding()).scoped("project:A");
		Filing another = number(2, greenBuilding()).scoped("project:B");
		beneficiary.given(building.submitted()).when(another.submit()).expectEvents(another.submitted());
	}

	@Test
	void ENT_1_the_same_scope_of_another_group_is_free() {
		Filing contractor = number(1, settling());
		Filing financial = number(2, headquarters());
		beneficiary.given(contractor.submitted()).when(financial.submit()).expectEvents(financial.submitted());
	}

	@Test
	void ENT_1_a_withdrawn_claim_leaves_room() {
		Filing first = number(1, settling());
		Filing second = number(2, settling());
		beneficiary.given(first.submitted(), first.withdrawn()).when(second.submit()).expectEvents(second.submitted());
	}

	@Test
	void ENT_1_a_rejected_claim_leaves_room() {
		Filing first = number(1, settling());
		Filing second = number(2, settling());
		beneficiary.given(first.submitted(), first.rejected()).when(second.submit()).expectEvents(second.submitted());
	}

	@Test
	void ENT_2_an_application_is_submitted_once_even_after_it_was_withdrawn() {
		Filing filing = number(1, settling());
		beneficiary.given(filing.submitted(), filing.withdrawn())
			.when(filing.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.SUBMITTED_ONCE));
	}

	@Test
	void ENT_3_the_day_before_the_measure_is_in_force_is_too_early() {
		refused(EntitlementRule.IN_FORCE, number(1, techInsurance()).receivedAt("2025-06-02T15:59:59.999Z"));
	}

	@Test
	void ENT_3_the_first_instant_of_the_first_day_is_in_time() {
		accepted(number(1, techInsurance()).receivedAt("2025-06-02T16:00:00Z"));
	}

	@Test
	void ENT_3_the_last_instant_of_the_last_day_is_in_time() {
		accepted(number(1, techInsurance()).receivedAt("2028-06-02T15:59:59.999Z"));
	}

	@Test
	void ENT_3_midnight_after_the_last_day_is_too_late() {
		refused(EntitlementRule.IN_FORCE, number(1, techInsurance()).receivedAt("2028-06-02T16:00:00Z"));
	}

	@Test
	void ENT_4_who_is_barred_under_the_document_is_refused() {
		Filing filing = number(1, greenBuilding());
		beneficiary.given(barred(D19))
			.when(filing.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.NOT_BARRED,
					refusal -> assertThat(refusal.citations()).contains(D19 + " 一")));
	}

	@Test
	void ENT_4_a_bar_under_another_document_does_not_count() {
		Filing filing = number(1, headquarters());
		beneficiary.given(barred(D19)).when(filing.submit()).expectEvents(filing.submitted());
	}

	@Test
	void ENT_4_a_lifted_bar_does_not_count() {
		Filing filing = number(1, greenBuilding());
		beneficiary.given(barred(D19), restored(D19)).when(filing.submit()).expectEvents(filing.submitted());
	}

	@Test
	void ENT_2_an_application_whose_award_was_cancelled_is_not_submitted_again() {
		Filing cancelled = number(1, settling());
		beneficiary.given(cancelled.submitted(), cancelled.awarded(), cancelled.cancelled())
			.when(cancelled.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.SUBMITTED_ONCE));
	}

	@Test
	void SUC_1_who_was_succeeded_submits_nothing_and_is_told_who_can() {
		beneficiary.given(Heirs.succeeded(Heirs.succession()))
			.when(number(1, settling()).submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.SUCCEEDED,
					refusal -> assertThat(refusal.instead()).extracting(Text::en)
						.isEqualTo(Heirs.HEIR + " can do it")));
	}

	@Test
	void SUC_2_while_a_succession_is_under_way_its_successor_submits_nothing() {
		beneficiary.given(Heirs.begun(Heirs.succession()))
			.when(Heirs.submit(number(1, settling())))
			.expectNoEvents()
			.expectException(RefusedBy.rule(SuccessionRule.UNDER_WAY));
	}

	/** A rename that keeps the code is nothing new: who claims is the code. */
	@Test
	void ENT_1_another_name_of_the_beneficiary_resets_no_claim() {
		Filing earlier = number(1, settling());
		Filing later = number(2, settling());
		Submission s = later.submission();
		Submission renamed = new Submission(TestSeals.form("郑州更名有限公司"), s.terms(), s.scope(), s.evidence(),
				s.assessment(), s.payee(), s.content());
		beneficiary.given(earlier.submitted(), earlier.awarded())
			.when(new SubmitApplication(later.id(), Filing.BENEFICIARY, renamed, null, List.of(), later.receivedAt(),
					Filing.APPLICANT))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM));
	}

	@Test
	void ENT_5_the_same_certificate_in_another_scope_of_the_group_is_refused() {
		Filing first = number(1, greenBuilding()).scoped("project:A").supportedBy(certificate("LABEL-1"));
		Filing second = number(2, greenBuilding()).scoped("project:B").supportedBy(certificate("LABEL-1"));
		beneficiary.given(first.submitted(), first.claimed(1), first.awarded())
			.when(second.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_ONCE,
					refusal -> assertThat(refusal.because().en()).contains("LABEL-1", first.id().value())));
	}

	@Test
	void ENT_13_what_is_not_held_supports_nothing() {
		Filing filing = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));
		beneficiary.givenNoPriorActivity()
			.when(filing.submit(List.of()))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EVIDENCE_HELD));
	}

	@Test
	void ENT_6_a_cap_that_is_used_up_is_named_with_the_awards_that_used_it() {
		Filing first = number(1, ventureRisk(2025)).scoped("deal:1").worth("4999999.99");
		Filing second = number(2, ventureRisk(2025)).scoped("deal:2").worth("0.01");
		Filing third = number(3, ventureRisk(2025)).scoped("deal:3");
		beneficiary.given(List.of(first.submitted(), first.awarded(), second.submitted(), second.awarded()))
			.when(third.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.CAP_LEFT,
					refusal -> assertThat(refusal.because().en()).contains("limit per year of CNY 5,000,000.00",
							first.award() + " CNY 4,999,999.99", second.award() + " CNY 0.01")));
	}

	@Test
	void ENT_6_one_fen_left_is_enough_to_apply() {
		Filing first = number(1, ventureRisk(2025)).scoped("deal:1").worth("4999999.99");
		Filing second = number(2, ventureRisk(2025)).scoped("deal:2").worth("1000000.00");
		beneficiary.given(first.submitted(), first.awarded()).when(second.submit()).expectEvents(second.submitted());
	}

	@Test
	void ENT_6_another_year_has_a_cap_of_its_own() {
		Filing first = number(1, ventureRisk(2025)).scoped("deal:1").worth("5000000.00");
		Filing second = number(2, ventureRisk(2026)).scoped("deal:2");
		beneficiary.given(first.submitted(), first.awarded()).when(second.submit()).expectEvents(second.submitted());
	}

	@Test
	void ENT_6_what_is_only_pending_does_not_use_the_cap() {
		Filing first = number(1, ventureRisk(2025)).scoped("deal:1").worth("5000000.00");
		Filing second = number(2, ventureRisk(2025)).scoped("deal:2");
		beneficiary.given(first.submitted()).when(second.submit()).expectEvents(second.submitted());
	}

	@Test
	void ENT_6_a_cap_over_a_lifetime_counts_the_awards_of_all_scopes() {
		SharedCap lifetime = cap("LISTING/once", 10_000_000, "L");
		Filing filed = number(1, listing(lifetime)).scoped("tier:filed").worth("4000000.00");
		Filing listed = number(2, listing(lifetime)).scoped("tier:listed").worth("6000000.00");
		Filing raised = number(3, listing(lifetime)).scoped("tier:raised").worth("0.01");
		beneficiary.given(filed.submitted(), filed.awarded(), listed.submitted(), listed.awarded())
			.when(raised.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.CAP_LEFT, refusal -> assertThat(refusal.because().en())
				.contains(filed.award() + " CNY 4,000,000.00", listed.award() + " CNY 6,000,000.00")));
	}

	@Test
	void ENT_6_one_fen_of_a_lifetime_left_is_enough_to_apply_for_another_stage() {
		SharedCap lifetime = cap("LISTING/once", 10_000_000, "L");
		Filing filed = number(1, listing(lifetime)).scoped("tier:filed").worth("9999999.99");
		Filing listed = number(2, listing(lifetime)).scoped("tier:listed").worth("6000000.00");
		beneficiary.given(filed.submitted(), filed.awarded()).when(listed.submit()).expectEvents(listed.submitted());
	}

	@Test
	void ENT_6_every_cap_must_leave_something() {
		Filing first = number(1, ventureRisk(cap("lifetime", 10, "L"), cap("year", 20, "Y"))).scoped("deal:1")
			.worth("10.00");
		Filing second = number(2, ventureRisk(cap("year", 20, "Y"), cap("lifetime", 10, "L"))).scoped("deal:2");
		beneficiary.given(first.submitted(), first.awarded())
			.when(second.submit())
			.expectException(RefusedBy.rule(EntitlementRule.CAP_LEFT,
					refusal -> assertThat(refusal.citations()).contains("L").doesNotContain("Y")));
	}

	@Test
	void CAL_12_what_has_lapsed_is_submitted_anew() {
		Filing filing = number(1, ventureRisk(2025));
		SampleCall call = SampleCall.number(1);
		beneficiary.given(call.released(filing, 1, ReleasedBecause.NEVER_CLAIMED))
			.when(filing.submit().under(call.entered(1)))
			.expectNoEvents()
			.expectException(RefusedBy.rule(CallsRule.NOT_LAPSED));
	}

	private void accepted(Filing filing) {
		beneficiary.givenNoPriorActivity().when(filing.submit()).expectEvents(filing.submitted());
	}

	private void refused(EntitlementRule rule, Filing filing) {
		beneficiary.givenNoPriorActivity().when(filing.submit()).expectNoEvents().expectException(RefusedBy.rule(rule));
	}

	private static BeneficiaryBarred barred(String document) {
		return new BeneficiaryBarred(BENEFICIARY, document, "award-x", Text.of("迁出", "moved out"), document + " 一",
				Filing.LATER);
	}

	private static BeneficiaryRestored restored(String document) {
		return new BeneficiaryRestored(BENEFICIARY, document, "撤案", Filing.LATER);
	}

}
