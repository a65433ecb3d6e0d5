package grants.application.domain;

import java.util.List;
import java.util.function.Consumer;

import grants.application.command.SubmitApplication;
import grants.application.event.ApplicationSuperseded;
import grants.application.event.ApprovalSetAside;
import grants.application.event.EvidenceFreed;
import grants.kernel.Money;
import grants.kernel.RuleViolated;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.futuresCompany;
import static grants.application.domain.SampleTerms.headquarters;
import static grants.application.domain.SampleTerms.settling;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * HIGHER-OF: of two pending claims of one type the applicant keeps one, and chooses it.
 * The first is under 郑政〔2022〕18号, the second under 郑政〔2022〕20号, which has the rule.
 */
class SupersedeApplicationTest {

	private static final List<String> BOTH_CLAUSES = List.of("郑政〔2022〕18号 D18-1a", "郑政〔2022〕20号 D20-3a");

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void ENT_14_one_fen_more_is_higher_and_needs_to_be_chosen() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing later = number(2, futuresCompany()).worth("100.01");
		refused(earlier, later.submit(), "the later one is higher by CNY 0.01 (CNY 100.00 / CNY 100.01)",
				"submit with \"supersedes\": \"" + earlier.id() + "\"");
		accepted(earlier, later);
	}

	@Test
	void ENT_14_the_same_amount_can_be_chosen() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing later = number(2, futuresCompany()).worth("100.00");
		refused(earlier, later.submit(), "both give the same (CNY 100.00 / CNY 100.00)", "\"supersedes\"");
		accepted(earlier, later);
	}

	@Test
	void ENT_14_one_fen_less_is_lower_and_can_not_be_chosen() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing later = number(2, futuresCompany()).worth("99.99");
		String lower = "the earlier one is higher by CNY 0.01 (CNY 100.00 / CNY 99.99)";
		refused(earlier, later.submit(), lower, "withdraw " + earlier.id() + " first");
		refused(earlier, later.supersede(earlier), lower, "withdraw " + earlier.id() + " first");
	}

	@Test
	void ENT_14_it_is_enough_that_one_side_has_the_rule() {
		accepted(number(1, futuresCompany()).worth("100.00"), number(2, headquarters()).worth("100.01"));
		accepted(number(1, headquarters()).worth("100.00"), number(2, futuresCompany()).worth("100.01"));
	}

	@Test
	void ENT_14_ranges_that_touch_leave_it_to_the_applicant() {
		Filing earlier = number(1, headquarters()).between("100.00", "200.00");
		Filing later = number(2, futuresCompany()).between("50.00", "100.00");
		refused(earlier, later.submit(), "either may be higher (CNY 100.00 to CNY 200.00 / CNY 50.00 to CNY 100.00)",
				"\"supersedes\"");
		accepted(earlier, later);
	}

	@Test
	void ENT_14_a_range_that_lies_below_can_not_be_chosen() {
		Filing earlier = number(1, headquarters()).between("100.00", "200.00");
		Filing later = number(2, futuresCompany()).between("50.00", "99.99");
		refused(earlier, later.supersede(earlier), "the earlier one is higher by at least CNY 0.01", "withdraw");
	}

	@Test
	void ENT_14_a_range_that_lies_above_can() {
		Filing earlier = number(1, headquarters()).between("100.00", "200.00");
		Filing later = number(2, futuresCompany()).between("200.01", "300.00");
		refused(earlier, later.submit(), "the later one is higher by at least CNY 0.01", "\"supersedes\"");
		accepted(earlier, later);
	}

	@Test
	void ENT_1_what_has_been_awarded_is_not_superseded() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing later = number(2, futuresCompany()).worth("900.00");
		beneficiary.given(earlier.submitted(), earlier.awarded())
			.when(later.supersede(earlier))
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.ONE_LIVE_CLAIM));
	}

	@Test
	void ENT_15_another_application_than_the_pending_one_is_not_superseded() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing other = number(2, settling());
		Filing later = number(3, futuresCompany()).worth("900.00");
		for (Filing wrong : List.of(other, number(9, headquarters()))) {
			aBeneficiary();
			beneficiary.given(earlier.submitted(), other.submitted())
				.when(later.supersede(wrong))
				.expectNoEvents()
				.expectException(wrong(refusal -> assertThat(refusal.instead()).extracting(Text::en)
					.asString()
					.contains(earlier.id().value())));
		}
	}

	@Test
	void ENT_15_an_application_that_the_beneficiary_never_made_is_not_superseded() {
		Filing unknown = number(1, headquarters());
		beneficiary.givenNoPriorActivity()
			.when(number(2, futuresCompany()).supersede(unknown))
			.expectNoEvents()
			.expectException(wrong(refusal -> assertThat(refusal.because().en())
				.isEqualTo("this organisation has no application " + unknown.id())));
	}

	@Test
	void ENT_15_one_that_has_ended_is_not_superseded() {
		Filing earlier = number(1, headquarters());
		beneficiary.given(earlier.submitted(), earlier.withdrawn())
			.when(number(2, futuresCompany()).supersede(earlier))
			.expectNoEvents()
			.expectException(wrong(refusal -> assertThat(refusal.because().en()).endsWith("is withdrawn")));
	}

	@Test
	void ENT_15_one_of_another_type_is_not_superseded() {
		Filing other = number(1, settling());
		beneficiary.given(other.submitted())
			.when(number(2, futuresCompany()).supersede(other))
			.expectNoEvents()
			.expectException(
					wrong(refusal -> assertThat(refusal.because().en()).endsWith("is of another type or scope")));
	}

	@Test
	void the_evidence_of_the_one_can_support_the_other_and_stays_held_without_a_gap() {
		Filing earlier = number(1, headquarters()).worth("100.00").supportedBy(certificate("CAPITAL-1"));
		Filing later = number(2, futuresCompany()).worth("100.01").supportedBy(certificate("CAPITAL-1"));
		beneficiary.given(earlier.submitted(), earlier.claimed(1))
			.when(later.supersede(earlier))
			.expectEvents(superseded(earlier, later), later.submitted(), later.claimed(1));
	}

	@Test
	void evidence_that_only_the_superseded_one_needed_is_freed_in_the_same_commit() {
		Filing earlier = number(1, headquarters()).worth("100.00").supportedBy(certificate("CAPITAL-1"));
		Filing later = number(2, futuresCompany()).worth("100.01").supportedBy(certificate("CAPITAL-2"));
		beneficiary.given(earlier.submitted(), earlier.claimed(1))
			.when(later.supersede(earlier))
			.expectEvents(superseded(earlier, later), later.submitted(), later.claimed(1),
					new EvidenceFreed(BENEFICIARY, earlier.held(1), later.receivedAt()));
	}

	@Test
	void an_approval_that_crosses_the_choice_is_set_aside() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing later = number(2, futuresCompany()).worth("100.01");
		beneficiary.given(earlier.submitted(), superseded(earlier, later), later.submitted())
			.when(earlier.approve())
			.expectEvents(new ApprovalSetAside(earlier.id(), BENEFICIARY, earlier.caseId(), Money.parseYuan("100.00"),
					"subject-approver", LATER));
	}

	@Test
	void a_superseded_application_is_not_submitted_again() {
		Filing earlier = number(1, headquarters()).worth("100.00");
		Filing later = number(2, futuresCompany()).worth("100.01");
		beneficiary.given(earlier.submitted(), superseded(earlier, later), later.submitted())
			.when(earlier.submit())
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.SUBMITTED_ONCE));
	}

	private void accepted(Filing earlier, Filing later) {
		aBeneficiary();
		beneficiary.given(earlier.submitted())
			.when(later.supersede(earlier))
			.expectEvents(superseded(earlier, later), later.submitted());
	}

	private void refused(Filing earlier, SubmitApplication ask, String because, String instead) {
		aBeneficiary();
		beneficiary.given(earlier.submitted())
			.when(ask)
			.expectNoEvents()
			.expectException(RefusedBy.rule(EntitlementRule.HIGHER_OF, refusal -> {
				assertThat(refusal.because().en()).contains(earlier.id().value(), because,
						earlier.submission().terms().title().en());
				assertThat(refusal.instead()).extracting(Text::en).asString().contains(instead);
				assertThat(refusal.citations()).containsAll(BOTH_CLAUSES);
			}));
	}

	private static Matcher<Throwable> wrong(Consumer<RuleViolated> more) {
		return RefusedBy.rule(EntitlementRule.SUPERSEDES_PENDING, more);
	}

	private static ApplicationSuperseded superseded(Filing earlier, Filing later) {
		HigherOf both = new HigherOf(later.submission(),
				new Claim.Pending(earlier.id(), earlier.submission(), earlier.receivedAt()));
		return new ApplicationSuperseded(earlier.id(), BENEFICIARY, later.id(), both.because(later.id()),
				both.citations(), later.receivedAt(), Filing.APPLICANT.subject());
	}

}
