package grants.application.domain;

import java.util.List;
import java.util.stream.Stream;

import grants.application.command.BarBeneficiary;
import grants.application.command.EntitlementCommand;
import grants.application.command.FreeEvidence;
import grants.application.event.ApplicationRejected;
import grants.application.event.BeneficiaryBarred;
import grants.application.event.EvidenceFreed;
import grants.application.vocabulary.Held;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.Filing.certificate;
import static grants.application.domain.Filing.number;
import static grants.application.domain.SampleTerms.D19;
import static grants.application.domain.SampleTerms.cap;
import static grants.application.domain.SampleTerms.greenBuilding;
import static grants.application.domain.SampleTerms.ventureRisk;

/** Evidence comes free when the last live claim that needs it has ended, once. */
class FreeEvidenceTest {

	private final Filing filing = number(1, greenBuilding()).supportedBy(certificate("LABEL-1"));

	private FixtureConfiguration<Entitlements> beneficiary;

	@BeforeEach
	void aBeneficiary() {
		beneficiary = new AggregateTestFixture<>(Entitlements.class);
	}

	@Test
	void what_no_claim_needs_is_freed_also_if_there_never_was_a_claim() {
		beneficiary.givenNoPriorActivity().when(free(filing.held(1))).expectEvents(filing.freed(1));
	}

	@Test
	void what_a_pending_claim_needs_stays_held() {
		beneficiary.given(filing.submitted(), filing.claimed(1)).when(free(filing.held(1))).expectNoEvents();
	}

	@Test
	void what_an_award_needs_stays_held() {
		beneficiary.given(filing.submitted(), filing.claimed(1), filing.awarded())
			.when(free(filing.held(1)))
			.expectNoEvents();
	}

	@Test
	void of_several_only_what_is_not_needed_is_freed() {
		Filing other = number(2, greenBuilding()).supportedBy(certificate("LABEL-2"));
		List<Held> both = Stream.concat(filing.held(1).stream(), other.held(1).stream()).toList();
		beneficiary.given(filing.submitted(), filing.claimed(1)).when(free(both)).expectEvents(other.freed(1));
	}

	@Test
	void a_turn_is_freed_once() {
		beneficiary.given(filing.freed(1)).when(free(filing.held(1))).expectNoEvents();
	}

	@Test
	void then_the_next_one_counts() {
		beneficiary.given(filing.freed(1)).when(free(filing.held(2))).expectEvents(filing.freed(2));
	}

	@Test
	void a_withdrawal_frees_what_it_needed() {
		beneficiary.given(filing.submitted(), filing.claimed(1))
			.when(filing.withdraw())
			.expectEvents(filing.withdrawn(), filing.freed(1));
	}

	@Test
	void so_does_a_rejection() {
		beneficiary.given(filing.submitted(), filing.claimed(1))
			.when(filing.reject())
			.expectEvents(filing.rejected(), filing.freed(1));
	}

	@Test
	void so_does_the_cancellation_of_an_award() {
		beneficiary.given(filing.submitted(), filing.claimed(1), filing.awarded())
			.when(filing.cancel())
			.expectEvents(filing.cancelled(), filing.freed(1));
	}

	@Test
	void so_does_a_bar_for_all_that_it_stops() {
		Filing other = number(2, greenBuilding()).scoped("project:B").supportedBy(certificate("LABEL-2"));
		EvidenceFreed both = new EvidenceFreed(BENEFICIARY,
				Stream.concat(filing.held(1).stream(), other.held(1).stream())
					.sorted((a, b) -> a.holdId().compareTo(b.holdId()))
					.toList(),
				LATER);
		Text moved = Text.of("迁出", "moved out");
		beneficiary.given(filing.submitted(), filing.claimed(1), other.submitted(), other.claimed(1))
			.when(new BarBeneficiary(BENEFICIARY, D19, "award-x", moved, "C", LATER))
			.expectEvents(new BeneficiaryBarred(BENEFICIARY, D19, "award-x", moved, "C", LATER), stopped(filing),
					stopped(other), both);
	}

	@Test
	void so_does_an_approval_for_which_no_cap_has_anything_left() {
		Filing first = number(1, ventureRisk(cap("year", 10, "Y"))).scoped("deal:1").worth("10.00");
		Filing second = number(2, ventureRisk(cap("year", 10, "Y"))).scoped("deal:2")
			.supportedBy(certificate("CAPITAL-2"))
			.worth("10.00");
		beneficiary.given(first.submitted(), second.submitted(), second.claimed(1), first.awarded())
			.when(second.approve())
			.expectEvents(new ApplicationRejected(second.id(), BENEFICIARY, "ENT-6",
					Text.of("每年最高限额 10.00 元，已用于：" + first.award() + " 10.00 元",
							"limit per year of CNY 10.00, used by " + first.award() + " CNY 10.00"),
					List.of("Y"), LATER), second.freed(1));
	}

	@Test
	void an_award_frees_nothing() {
		Filing deal = number(1, ventureRisk(2025)).supportedBy(certificate("CAPITAL-1"));
		beneficiary.given(deal.submitted(), deal.claimed(1)).when(deal.approve()).expectEvents(deal.awarded());
	}

	@Test
	void neither_does_what_happens_after_an_end() {
		beneficiary.given(filing.submitted(), filing.claimed(1), filing.withdrawn(), filing.freed(1))
			.when(filing.reject())
			.expectNoEvents();
	}

	private static EntitlementCommand free(List<Held> evidence) {
		return new FreeEvidence(BENEFICIARY, evidence, LATER);
	}

	private static ApplicationRejected stopped(Filing filing) {
		return new ApplicationRejected(filing.id(), BENEFICIARY, "ENT-4", Text.of("单位已被取消按 " + D19 + " 享受奖补的资格：迁出",
				"the beneficiary has been barred under " + D19 + ": moved out"), List.of("C"), LATER);
	}

}
