package grants.application.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import grants.application.command.AwardGrant;
import grants.application.event.ApplicationRejected;
import grants.application.event.ApprovalSetAside;
import grants.application.event.GrantAwarded;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Share;
import grants.application.vocabulary.Step;
import grants.kernel.Money;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.cap;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.listing;
import static grants.application.domain.SampleTerms.settling;
import static grants.application.domain.SampleTerms.ventureRisk;

class AwardGrantTest {

	private static final SharedCap YEAR = cap("year", 5_000_000, "Y");

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void what_was_approved_is_awarded_with_payee_obligations_and_explanation() {
		Filing filing = number(1, settling()).worth("8000000.00");
		beneficiary.given(filing.submitted()).when(filing.approve()).expectEvents(filing.awarded());
	}

	@Test
	void the_odd_fen_of_a_co_funded_award_goes_to_the_city() {
		Filing filing = number(1, greenBuilding()).worth("333330.01");
		Money amount = Money.parseYuan("333330.01");
		List<Share> shares = List.of(new Share("city", Money.parseYuan("166665.01")),
				new Share("district-410105", Money.parseYuan("166665.00")));
		beneficiary.given(filing.submitted())
			.when(filing.approve())
			.expectEvents(filing.awarded(amount, Filing.explanation(amount), shares));
	}

	@Test
	void ENT_6_the_first_award_inside_a_cap_is_as_approved() {
		Filing filing = number(1, ventureRisk(YEAR)).worth("5000000.00");
		beneficiary.given(filing.submitted()).when(filing.approve()).expectEvents(filing.awarded());
	}

	@Test
	void ENT_6_a_first_award_over_the_cap_is_reduced_whatever_was_assessed() {
		Filing first = number(1, ventureRisk(YEAR)).scoped("deal:1").worth("5000000.01");
		Step step = new Step(
				Text.of("每年最高限额 5,000,000.00 元：min(5000000.01, 5000000.00 - 0.00)",
						"limit per year of CNY 5,000,000.00: min(5000000.01, 5000000.00 - 0.00)"),
				"5000000.00", "CNY", "Y");
		beneficiary.given(first.submitted()).when(first.approve()).expectEvents(awarded(first, "5000000.00", step));
	}

	@Test
	void ENT_6_an_award_that_just_fits_is_not_reduced_and_its_explanation_names_the_others() {
		Filing first = number(1, ventureRisk(YEAR)).scoped("deal:1").worth("3000000.00");
		Filing second = number(2, ventureRisk(YEAR)).scoped("deal:2").worth("2000000.00");
		Step step = step("5000000.00", "Y", first.award() + "=3000000.00", "min(2000000.00, 5000000.00 - 3000000.00)",
				"2000000.00");
		beneficiary.given(first.submitted(), second.submitted(), first.awarded())
			.when(second.approve())
			.expectEvents(awarded(second, "2000000.00", step));
	}

	@Test
	void ENT_6_the_last_award_that_still_fits_is_reduced_to_the_remainder() {
		Filing first = number(1, ventureRisk(YEAR)).scoped("deal:1").worth("3000000.00");
		Filing second = number(2, ventureRisk(YEAR)).scoped("deal:2").worth("1999999.99");
		Filing third = number(3, ventureRisk(YEAR)).scoped("deal:3").worth("700000.00");
		Step step = step("5000000.00", "Y", first.award() + "=3000000.00, " + second.award() + "=1999999.99",
				"min(700000.00, 5000000.00 - 4999999.99)", "0.01");
		beneficiary.given(first.submitted(), second.submitted(), third.submitted(), first.awarded(), second.awarded())
			.when(third.approve())
			.expectEvents(awarded(third, "0.01", step));
	}

	@Test
	void ENT_6_the_last_stage_of_a_listing_is_reduced_to_what_a_lifetime_leaves() {
		SharedCap lifetime = cap("LISTING/once", 10_000_000, "L");
		Filing filed = number(1, listing(lifetime)).scoped("stage:filing").worth("4000000.00");
		Filing listed = number(2, listing(lifetime)).scoped("stage:listing").between("0.01", "10000000.00");
		Step step = step("10000000.00", "L", filed.award() + "=4000000.00", "min(7000000.00, 10000000.00 - 4000000.00)",
				"6000000.00");
		Money left = Money.ofYuan(6_000_000);
		beneficiary.given(filed.submitted(), filed.awarded(), listed.submitted())
			.when(listed.approve("7000000.00"))
			.expectEvents(listed.awarded(left, Filing.explanation(Money.ofYuan(7_000_000), step),
					List.of(new Share("city", left))));
	}

	@Test
	void ENT_6_nothing_left_ends_the_application_naming_the_cap_and_its_awards() {
		Filing first = number(1, ventureRisk(YEAR)).scoped("deal:1").worth("5000000.00");
		Filing second = number(2, ventureRisk(YEAR)).scoped("deal:2").worth("700000.00");
		beneficiary.given(first.submitted(), second.submitted(), first.awarded())
			.when(second.approve())
			.expectEvents(usedUp(second, "5000000.00", first.award() + "=5000000.00"));
	}

	@Test
	void ENT_6_of_several_caps_the_tightest_decides_and_every_one_is_explained() {
		SharedCap lifetime = cap("lifetime", 4_000_000, "L");
		Filing first = number(1, ventureRisk(YEAR, lifetime)).scoped("deal:1").worth("3000000.00");
		Filing second = number(2, ventureRisk(YEAR, lifetime)).scoped("deal:2").worth("2500000.00");
		String used = first.award() + "=3000000.00";
		beneficiary.given(first.submitted(), second.submitted(), first.awarded())
			.when(second.approve())
			.expectEvents(awarded(second, "1000000.00",
					step("5000000.00", "Y", used, "min(2500000.00, 5000000.00 - 3000000.00)", "2000000.00"),
					step("4000000.00", "L", used, "min(2000000.00, 4000000.00 - 3000000.00)", "1000000.00")));
	}

	@Test
	void ENT_6_measures_of_one_group_share_a_cap_by_its_key() {
		Filing first = number(1, SampleTerms.techLoanUnderD18(YEAR)).scoped("year:2024").worth("2000000.00");
		Filing second = number(2, SampleTerms.techLoanUnderD66(YEAR)).scoped("year:2025").worth("2000000.00");
		Filing third = number(3, SampleTerms.techLoanUnderD18(YEAR)).scoped("year:2026").worth("2000000.00");
		Step step = step("5000000.00", "Y", first.award() + "=2000000.00, " + second.award() + "=2000000.00",
				"min(2000000.00, 5000000.00 - 4000000.00)", "1000000.00");
		beneficiary.given(first.submitted(), second.submitted(), third.submitted(), first.awarded(), second.awarded())
			.when(third.approve())
			.expectEvents(awarded(third, "1000000.00", step));
	}

	@Test
	void ENT_6_a_limit_lowered_by_a_later_version_leaves_nothing_rather_than_less_than_nothing() {
		Filing first = number(1, ventureRisk(YEAR)).scoped("deal:1").worth("5000000.00");
		Filing second = number(2, ventureRisk(cap("year", 4_000_000, "Y"))).scoped("deal:2");
		beneficiary.given(first.submitted(), second.submitted(), first.awarded())
			.when(second.approve())
			.expectEvents(usedUp(second, "4000000.00", first.award() + "=5000000.00"));
	}

	@Test
	void ENT_8_an_approval_of_other_content_is_refused() {
		Filing filing = number(1, settling());
		AwardGrant approval = filing.approve();
		beneficiary.given(filing.submitted())
			.when(new AwardGrant(filing.id(), BENEFICIARY, approval.caseId(), approval.approved(),
					approval.explanation(), "other content", approval.approvedBy(), LATER))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.AWARDED_AS_SUBMITTED));
	}

	@Test
	void ENT_9_the_most_and_the_least_of_a_band_can_be_approved() {
		Filing filing = number(1, settling()).between("100000.00", "500000.00");
		beneficiary.given(filing.submitted())
			.when(filing.approve("500000.00"))
			.expectEvents(filing.awarded("500000.00"));
		aBeneficiary();
		beneficiary.given(filing.submitted())
			.when(filing.approve("100000.00"))
			.expectEvents(filing.awarded("100000.00"));
	}

	@Test
	void ENT_9_a_fen_outside_the_band_is_refused() {
		Filing filing = number(1, settling()).between("100000.00", "500000.00");
		refused(filing, "500000.01");
		refused(filing, "99999.99");
	}

	@Test
	void ENT_9_nothing_can_not_be_awarded() {
		refused(number(1, settling()).between("0.00", "500000.00"), "0.00");
	}

	private void refused(Filing filing, String approved) {
		aBeneficiary();
		beneficiary.given(filing.submitted())
			.when(filing.approve(approved))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.INSIDE_ASSESSMENT));
	}

	@Test
	void ENT_10_an_explanation_that_comes_to_another_amount_is_refused() {
		unexplained(Filing.explanation(Money.parseYuan("800000.01")));
	}

	@Test
	void ENT_10_an_amount_without_explanation_is_refused() {
		unexplained(new Explanation(List.of(), List.of(), List.of(), List.of()));
	}

	private void unexplained(Explanation explanation) {
		Filing filing = number(1, settling());
		AwardGrant approval = filing.approve();
		beneficiary.given(filing.submitted())
			.when(new AwardGrant(filing.id(), BENEFICIARY, approval.caseId(), approval.approved(), explanation,
					approval.content(), approval.approvedBy(), LATER))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.EXPLAINED));
	}

	@Test
	void the_same_approval_again_changes_nothing() {
		Filing filing = number(1, settling());
		beneficiary.given(filing.submitted(), filing.awarded()).when(filing.approve()).expectNoEvents();
	}

	@Test
	void the_same_approval_after_the_award_was_cancelled_changes_nothing() {
		Filing filing = number(1, settling());
		beneficiary.given(filing.submitted(), filing.awarded(), filing.cancelled())
			.when(filing.approve())
			.expectSuccessfulHandlerExecution()
			.expectNoEvents();
	}

	@Test
	void ENT_6_what_a_cancelled_award_had_used_of_a_cap_is_free_again() {
		Filing first = number(1, ventureRisk(YEAR)).scoped("deal:1").worth("3000000.00");
		Filing cancelled = number(2, ventureRisk(YEAR)).scoped("deal:2").worth("2000000.00");
		Filing third = number(3, ventureRisk(YEAR)).scoped("deal:3").worth("2500000.00");
		Step step = step("5000000.00", "Y", first.award() + "=3000000.00", "min(2500000.00, 5000000.00 - 3000000.00)",
				"2000000.00");
		beneficiary
			.given(first.submitted(), cancelled.submitted(), third.submitted(), first.awarded(), cancelled.awarded(),
					cancelled.cancelled())
			.when(third.approve())
			.expectEvents(awarded(third, "2000000.00", step));
	}

	@Test
	void an_approval_that_crosses_a_withdrawal_is_set_aside_once() {
		Filing filing = number(1, settling());
		ApprovalSetAside setAside = new ApprovalSetAside(filing.id(), BENEFICIARY, filing.caseId(),
				Money.ofYuan(800_000), "subject-approver", LATER);
		beneficiary.given(filing.submitted(), filing.withdrawn()).when(filing.approve()).expectEvents(setAside);
		aBeneficiary();
		beneficiary.given(filing.submitted(), filing.withdrawn(), setAside).when(filing.approve()).expectNoEvents();
	}

	@Test
	void an_approval_that_crosses_a_rejection_is_set_aside() {
		Filing filing = number(1, settling());
		beneficiary.given(filing.submitted(), filing.rejected())
			.when(filing.approve())
			.expectEvents(new ApprovalSetAside(filing.id(), BENEFICIARY, filing.caseId(), Money.ofYuan(800_000),
					"subject-approver", LATER));
	}

	@Test
	void an_approval_of_an_unknown_application_is_a_fault_and_stops_loudly() {
		beneficiary.given(number(1, settling()).submitted())
			.when(number(2, settling()).approve())
			.expectNoEvents()
			.expectException(IllegalStateException.class);
	}

	private static Step step(String limit, String citation, String used, String arithmetic, String value) {
		Text cap = used(limit, used);
		return new Step(Text.of(cap.zh() + "：" + arithmetic, cap.en() + ": " + arithmetic), value, "CNY", citation);
	}

	private static ApplicationRejected usedUp(Filing filing, String limit, String used) {
		return new ApplicationRejected(filing.id(), BENEFICIARY, "ENT-6", used(limit, used), List.of("Y"), LATER);
	}

	/**
	 * @param used such as {@code award-1=3000000.00, award-2=1.00}
	 */
	private static Text used(String limit, String used) {
		List<String[]> awards = Arrays.stream(used.split(", ")).map(award -> award.split("=")).toList();
		Text most = Money.parseYuan(limit).shown();
		return Text.of(
				"每年最高限额 " + most.zh() + "，已用于："
						+ awards.stream()
							.map(award -> award[0] + " " + Money.parseYuan(award[1]).shown().zh())
							.collect(Collectors.joining("，")),
				"limit per year of " + most.en() + ", used by "
						+ awards.stream()
							.map(award -> award[0] + " " + Money.parseYuan(award[1]).shown().en())
							.collect(Collectors.joining(", ")));
	}

	private static GrantAwarded awarded(Filing filing, String yuan, Step... steps) {
		Money amount = Money.parseYuan(yuan);
		return filing.awarded(amount, Filing.explanation(filing.highest(), steps), List.of(new Share("city", amount)));
	}

}
