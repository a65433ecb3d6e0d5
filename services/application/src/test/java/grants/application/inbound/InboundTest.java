package grants.application.inbound;

import java.time.Instant;
import java.util.List;

import grants.application.command.AwardGrant;
import grants.application.command.BarBeneficiary;
import grants.application.command.RecordCancellation;
import grants.application.command.RejectApplication;
import grants.application.command.RestoreBeneficiary;
import grants.application.vocabulary.Explanation;
import grants.application.vocabulary.StatedFact;
import grants.application.vocabulary.Step;
import grants.contract.ExplanationV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TextV1;
import grants.contract.clawback.BeneficiaryBarredV1;
import grants.contract.clawback.BeneficiaryRestoredV1;
import grants.contract.disbursement.AwardCancelledV1;
import grants.contract.review.GrantApprovedV1;
import grants.contract.review.GrantRejectedV1;
import grants.kernel.Actor;
import grants.kernel.ApplicationId;
import grants.kernel.AwardId;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;
import grants.runtime.history.Origin;
import grants.runtime.inbound.Delivery;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One fact in, one command out. */
class InboundTest {

	private static final SocialCreditCode BENEFICIARY = new SocialCreditCode("91410100MA45ABCD12");

	private static final ApplicationId APPLICATION = new ApplicationId(
			"application-6f1c9a52-7c1e-4b7d-9a43-2f0d3c8e1b01");

	private static final String CASE = "case-6f1c9a52-7c1e-4b7d-9a43-2f0d3c8e1b01";

	private static final Instant TOLD = Instant.parse("2025-09-01T02:00:00Z");

	private static final Instant RECEIVED = Instant.parse("2025-09-01T02:00:05Z");

	private static final Delivery DELIVERY = new Delivery("fact-1", TOLD, RECEIVED,
			new Origin("fact:fact-1", Actor.system("application"), "correlation-1", "fact-1"));

	@Test
	void an_approval_is_awarded_as_it_was_explained() {
		ExplanationV1 told = new ExplanationV1(
				List.of(new StatedFactV1("year", new TextV1("年度", "year"), "YEAR", "2024", "")),
				List.of(new StepV1(new TextV1("基数", "base"), "2100000.00", "CNY", "C")),
				List.of(new TextV1("解释", "note")), List.of("C"));
		GrantApprovedV1 fact = new GrantApprovedV1(CASE, APPLICATION.value(), BENEFICIARY.value(), 210_000_000L, told,
				"digest", "u-approver", TOLD);

		Explanation explanation = new Explanation(
				List.of(new StatedFact("year", Text.of("年度", "year"), "YEAR", "2024", "", null)),
				List.of(new Step(Text.of("基数", "base"), "2100000.00", "CNY", "C")), List.of(Text.of("解释", "note")),
				List.of("C"));
		assertThat(new WhenGrantApprovedThenAward().commandFor(fact, DELIVERY)).contains(new AwardGrant(APPLICATION,
				BENEFICIARY, CASE, Money.ofYuan(2_100_000), explanation, "digest", "u-approver", RECEIVED));
	}

	@Test
	void a_rejection_ends_the_application() {
		GrantRejectedV1 fact = new GrantRejectedV1(CASE, APPLICATION.value(), BENEFICIARY.value(),
				new TextV1("不符合条件", "not eligible"), List.of("C"), "u-approver", TOLD);
		assertThat(new WhenGrantRejectedThenReject().commandFor(fact, DELIVERY)).contains(new RejectApplication(
				APPLICATION, BENEFICIARY, Text.of("不符合条件", "not eligible"), List.of("C"), RECEIVED));
	}

	@Test
	void a_cancelled_award_releases_its_claim() {
		AwardCancelledV1 fact = new AwardCancelledV1(AwardId.of(APPLICATION).value(), BENEFICIARY.value(), 100L, "书面放弃",
				"C", "u-canceller", TOLD);
		assertThat(new WhenAwardCancelledThenRecord().commandFor(fact, DELIVERY)).contains(
				new RecordCancellation(BENEFICIARY, AwardId.of(APPLICATION), "书面放弃", "C", "u-canceller", RECEIVED));
	}

	@Test
	void a_bar_counts_for_its_document() {
		BeneficiaryBarredV1 fact = new BeneficiaryBarredV1(BENEFICIARY.value(), "郑政〔2022〕19号", "award-x",
				new TextV1("迁出", "moved out"), "C", TOLD);
		assertThat(new WhenBeneficiaryBarredThenBar().commandFor(fact, DELIVERY)).contains(
				new BarBeneficiary(BENEFICIARY, "郑政〔2022〕19号", "award-x", Text.of("迁出", "moved out"), "C", RECEIVED));
	}

	@Test
	void its_end_restores_the_beneficiary() {
		BeneficiaryRestoredV1 fact = new BeneficiaryRestoredV1(BENEFICIARY.value(), "郑政〔2022〕19号", "误报", TOLD);
		assertThat(new WhenBeneficiaryRestoredThenRestore().commandFor(fact, DELIVERY))
			.contains(new RestoreBeneficiary(BENEFICIARY, "郑政〔2022〕19号", "误报", RECEIVED));
	}

}
