package grants.application.domain;

import java.util.List;

import grants.application.command.BarBeneficiary;
import grants.application.event.ApplicationRejected;
import grants.application.event.BeneficiaryBarred;
import grants.kernel.Text;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

import static grants.application.domain.Filing.BENEFICIARY;
import static grants.application.domain.Filing.LATER;
import static grants.application.domain.SampleCall.number;
import static grants.application.domain.SampleTerms.ventureRisk;
import static grants.application.vocabulary.ReleasedBecause.CLAIM_ENDED;
import static grants.application.vocabulary.ReleasedBecause.NEVER_CLAIMED;

/**
 * What the claims of a beneficiary record of the calls that its applications come under.
 */
class SubmitUnderCallTest {

	private static final SampleCall CALL = number(1);

	private static final Filing FILING = Filing.number(1, ventureRisk(2025));

	private final FixtureConfiguration<Entitlements> beneficiary = new AggregateTestFixture<>(Entitlements.class);

	@Test
	void the_call_is_recorded_with_the_submission() {
		beneficiary.givenNoPriorActivity()
			.when(FILING.submit().under(CALL.entered(1)))
			.expectEvents(FILING.submitted(), CALL.received(FILING, 1));
	}

	@Test
	void without_a_call_there_is_nothing_to_record() {
		beneficiary.givenNoPriorActivity().when(FILING.submit()).expectEvents(FILING.submitted());
	}

	@Test
	void on_the_next_turn_it_is_submitted_after_all() {
		beneficiary.given(CALL.released(FILING, 1, NEVER_CLAIMED))
			.when(FILING.submit().under(CALL.entered(2)))
			.expectEvents(FILING.submitted(), CALL.received(FILING, 2));
	}

	@Test
	void what_became_of_another_call_is_of_no_concern() {
		beneficiary.given(number(2).released(FILING, 1, NEVER_CLAIMED))
			.when(FILING.submit().under(CALL.entered(1)))
			.expectEvents(FILING.submitted(), CALL.received(FILING, 1));
	}

	@Test
	void a_withdrawal_releases_the_entry() {
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1))
			.when(FILING.withdraw())
			.expectEvents(FILING.withdrawn(), CALL.released(FILING, 1, CLAIM_ENDED));
	}

	@Test
	void so_does_a_rejection() {
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1))
			.when(FILING.reject())
			.expectEvents(FILING.rejected(), CALL.released(FILING, 1, CLAIM_ENDED));
	}

	@Test
	void an_award_keeps_it() {
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1))
			.when(FILING.approve())
			.expectEvents(FILING.awarded());
	}

	@Test
	void a_bar_releases_every_entry_of_what_it_stops() {
		Filing other = Filing.number(2, ventureRisk(2025)).scoped("deal:2");
		BarBeneficiary bar = new BarBeneficiary(BENEFICIARY, FILING.terms().documentNumber(), "award-x",
				Text.of("迁出", "moved out"), "C", LATER);
		beneficiary.given(FILING.submitted(), CALL.received(FILING, 1), other.submitted(), CALL.received(other, 1))
			.when(bar)
			.expectEvents(
					new BeneficiaryBarred(BENEFICIARY, bar.documentNumber(), "award-x", bar.because(), "C", LATER),
					stopped(FILING, bar), stopped(other, bar), CALL.released(FILING, 1, CLAIM_ENDED),
					CALL.released(other, 1, CLAIM_ENDED));
	}

	private static ApplicationRejected stopped(Filing filing, BarBeneficiary bar) {
		return new ApplicationRejected(filing.id(), BENEFICIARY, EntitlementRule.NOT_BARRED.id(),
				Text.of("单位已被取消按 " + bar.documentNumber() + " 享受奖补的资格：迁出",
						"the beneficiary has been barred under " + bar.documentNumber() + ": moved out"),
				List.of("C"), LATER);
	}

}
