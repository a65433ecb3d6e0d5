package grants.application.outbound;

import java.time.Instant;
import java.util.List;

import grants.application.StoredExamples;
import grants.contract.CallV1;
import grants.contract.PublicFact;
import grants.contract.ShareV1;
import grants.contract.TextV1;
import grants.contract.Topics;
import grants.contract.application.ApplicationReceivedUnderCallV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.contract.application.BeneficiarySucceededV1;
import grants.contract.application.CallCancelledV1;
import grants.contract.application.CallClosedV1;
import grants.contract.application.CallExtendedV1;
import grants.contract.application.CallOpenedV1;
import grants.contract.application.GrantAwardedV1;
import grants.runtime.outbound.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the others hear, told from one event alone. */
class ApplicationFactsTest {

	private static final String APPLICATION = "application-6f1c9a52-7c1e-4b7d-9a43-2f0d3c8e1b01";

	private static final String BENEFICIARY = "91410100MA45ABCD12";

	@Test
	void a_submission_carries_everything_that_the_review_works_by() {
		ApplicationSubmittedV1 fact = told("application-submitted", ApplicationSubmittedV1.class);

		assertThat(fact.applicationId()).isEqualTo(APPLICATION);
		assertThat(fact.beneficiaryCode()).isEqualTo(BENEFICIARY);
		assertThat(fact.terms().measureId()).isEqualTo("D65-12");
		assertThat(fact.terms().exclusionGroup()).isEqualTo("VC-RISK");
		assertThat(fact.terms().leadBureau()).isNotBlank();
		assertThat(fact.terms().obligations()).hasSize(1);
		assertThat(fact.facts()).hasSize(10).isEqualTo(fact.assessment().explanation().facts());
		assertThat(fact.evidence()).hasSize(5);
		assertThat(fact.assessment().lowestFen()).isEqualTo(150_000_000L);
		assertThat(fact.assessment().highestFen()).isEqualTo(300_000_000L);
		assertThat(fact.assessment().band().lowestRate()).isEqualTo("0.05");
		assertThat(fact.assessment().band().baseFen()).isEqualTo(3_000_000_000L);
		assertThat(fact.payee().code()).isEqualTo(BENEFICIARY);
		assertThat(fact.content()).matches("[0-9a-f]{64}");
	}

	@Test
	void an_award_carries_everything_that_paying_and_watching_works_by() {
		GrantAwardedV1 fact = told("grant-awarded", GrantAwardedV1.class);

		assertThat(fact.awardId()).isEqualTo("award-6f1c9a52-7c1e-4b7d-9a43-2f0d3c8e1b01");
		assertThat(fact.amountFen()).isEqualTo(210_000_000L);
		assertThat(fact.shares()).containsExactly(new ShareV1("city", 210_000_000L));
		assertThat(fact.obligations()).hasSize(1);
		assertThat(fact.payee().account()).isNotBlank();
		assertThat(fact.explanation().steps().getLast().value()).isEqualTo("2100000.00");
	}

	@Test
	void all_ways_in_which_an_application_ends_without_an_award_are_told() {
		assertThat(told("application-withdrawn", ApplicationWithdrawnV1.class).reason()).startsWith("sealed:");
		assertThat(told("application-superseded", ApplicationSupersededV1.class).supersededBy())
			.isEqualTo("application-0b6d7c1e-93f2-4a58-8c77-51e0a9d4f36a");
		assertThat(told("application-rejected", ApplicationRejectedV1.class).ruleId()).isEqualTo("REVIEW");
	}

	@Test
	void a_call_is_told_as_it_was_announced() {
		CallOpenedV1 opened = told("call-opened", CallOpenedV1.class);
		assertThat(opened.key()).isEqualTo("D66-2.2");
		assertThat(opened.call()).isEqualTo(new CallV1("call-0f1e2d3c-4b5a-8968-9786-a5b4c3d2e1f0", "D66-2.2",
				new TextV1("2025年科技保险补贴第一批", "Technology insurance subsidies 2025, first batch"), "QUOTA", 30,
				"science", Instant.parse("2025-09-01T01:00:00Z"), Instant.parse("2025-09-30T15:59:59Z")));
		assertThat(told("call-extended", CallExtendedV1.class).closesAt())
			.isEqualTo(Instant.parse("2025-10-15T15:59:59Z"));
		assertThat(told("call-closed", CallClosedV1.class).callId()).isEqualTo(opened.callId());
		assertThat(told("call-cancelled", CallCancelledV1.class).reason()).contains("细则");
	}

	@Test
	void an_application_that_came_under_a_call_is_told_with_it() {
		ApplicationReceivedUnderCallV1 fact = told("received-under-call", ApplicationReceivedUnderCallV1.class);

		assertThat(fact.key()).isEqualTo(BENEFICIARY);
		assertThat(fact.applicationId()).isEqualTo(APPLICATION);
		assertThat(fact.call().callId()).isEqualTo(fact.callId());
	}

	@Test
	void a_succession_is_told_about_both_codes_when_each_of_them_has_done_its_part() {
		BeneficiarySucceededV1 old = told("beneficiary-succeeded", BeneficiarySucceededV1.class);
		BeneficiarySucceededV1 heir = told("entitlements-inherited", BeneficiarySucceededV1.class);

		assertThat(old.beneficiaryCode()).isEqualTo(BENEFICIARY).isEqualTo(old.predecessorCode());
		assertThat(heir.beneficiaryCode()).isEqualTo(old.successorCode()).isEqualTo(heir.successorCode());
		assertThat(heir.successionId()).isEqualTo(old.successionId());
		assertThat(heir.documentNumber()).isEqualTo("（郑）登记合并〔2026〕第31号");
		assertThat(heir.kind()).isEqualTo("MERGER");
	}

	@ParameterizedTest
	@ValueSource(strings = { "call-window-freed", "entry-made", "entry-struck", "entry-released", "draft-started",
			"draft-saved", "draft-discarded", "profile-saved", "approval-set-aside", "award-cancelled",
			"beneficiary-barred", "beneficiary-restored", "succession-begun", "succession-refused", "succession-ended",
			"inheritance-changed", "inheritance-updated", "evidence-held", "evidence-claimed", "evidence-freed",
			"evidence-released" })
	void what_concerns_nobody_else_is_not_told(String name) {
		assertThat(publish(name)).isEmpty();
	}

	private static <F extends PublicFact> F told(String name, Class<F> type) {
		List<Publication> publications = publish(name);
		assertThat(publications).hasSize(1);
		assertThat(publications.getFirst().topic()).isEqualTo(Topics.APPLICATION);
		return type.cast(publications.getFirst().fact());
	}

	private static List<Publication> publish(String name) {
		return new ApplicationFacts().publish(StoredExamples.recorded(name, 1, 0));
	}

}
