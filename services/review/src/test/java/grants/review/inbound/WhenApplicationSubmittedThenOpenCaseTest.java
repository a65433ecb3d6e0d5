package grants.review.inbound;

import java.util.List;

import grants.contract.AssessmentV1;
import grants.contract.EvidenceV1;
import grants.contract.ExplanationV1;
import grants.contract.ObligationTermsV1;
import grants.contract.PayeeV1;
import grants.contract.StatedFactV1;
import grants.contract.StepV1;
import grants.contract.TermsV1;
import grants.contract.TextV1;
import grants.contract.TreasuryWeightV1;
import grants.contract.application.ApplicationRejectedV1;
import grants.contract.application.ApplicationSubmittedV1;
import grants.contract.application.ApplicationSupersededV1;
import grants.contract.application.ApplicationWithdrawnV1;
import grants.kernel.Actor;
import grants.review.Scene;
import grants.review.command.CloseCase;
import grants.review.command.OpenCase;
import grants.review.vocabulary.Assessment;
import grants.review.vocabulary.Rate;
import grants.runtime.history.Origin;
import grants.runtime.inbound.Delivery;
import grants.runtime.testing.TestSeals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static grants.review.Scene.*;
import static org.assertj.core.api.Assertions.assertThat;

class WhenApplicationSubmittedThenOpenCaseTest {

	private static final Delivery DELIVERY = new Delivery("fact-1", RECEIVED, AT,
			new Origin("fact:fact-1", Actor.system("inbound"), "correlation", "fact-1"));

	@Test
	void the_case_is_opened_with_everything_that_the_review_needs() {
		assertThat(new WhenApplicationSubmittedThenOpenCase().commandFor(submitted(8_000_000_00, null), DELIVERY))
			.contains(new OpenCase(CASE, submission(), AT));
	}

	@Test
	void a_band_comes_along_as_text_and_stays_exact() {
		AssessmentV1.BandV1 band = new AssessmentV1.BandV1(40_000_000_13L, "0.05", "0.10");

		OpenCase open = new WhenApplicationSubmittedThenOpenCase().commandFor(submitted(2_000_000_01, band), DELIVERY)
			.orElseThrow();

		assertThat(open.submission().assessment().band())
			.isEqualTo(new Assessment.Band(Scene.BAND.band().base(), new Rate("0.05"), new Rate("0.10")));
		assertThat(open.submission().assessment().isExact()).isFalse();
	}

	@Test
	void a_withdrawn_application_closes_its_case() {
		ApplicationWithdrawnV1 fact = new ApplicationWithdrawnV1(APPLICATION.value(), ACME.value(), "sold", RECEIVED);

		assertThat(new WhenApplicationWithdrawnThenCloseCase().commandFor(fact, DELIVERY))
			.contains(new CloseCase(CASE, "申报单位撤回 / withdrawn", AT));
	}

	@Test
	void so_does_one_that_another_was_chosen_over() {
		ApplicationSupersededV1 fact = new ApplicationSupersededV1(APPLICATION.value(), ACME.value(), "application-2",
				new TextV1("以高代低", "the higher was chosen"), List.of(CLAUSE), RECEIVED);

		assertThat(new WhenApplicationSupersededThenCloseCase().commandFor(fact, DELIVERY))
			.contains(new CloseCase(CASE, "以高代低 / the higher was chosen", AT));
	}

	@Test
	void so_does_a_rejected_one() {
		ApplicationRejectedV1 fact = new ApplicationRejectedV1(APPLICATION.value(), ACME.value(), "ENT-7",
				new TextV1("已被限制", "it is barred"), List.of(CLAUSE), RECEIVED);

		assertThat(new WhenApplicationRejectedThenCloseCase().commandFor(fact, DELIVERY))
			.contains(new CloseCase(CASE, "ENT-7: 已被限制 / it is barred", AT));
	}

	public static ApplicationSubmittedV1 submitted(long fen, AssessmentV1.@Nullable BandV1 band) {
		StatedFactV1 fact = new StatedFactV1("qualification", new TextV1("资质等级", "qualification"), "TEXT", "特级", "");
		ExplanationV1 explanation = new ExplanationV1(List.of(fact),
				List.of(new StepV1(new TextV1("迁入奖补", "award for moving in"), "8000000.00", "CNY", CLAUSE)),
				List.of(new TextV1("解释说明", "I: a note")), List.of(CLAUSE));
		TermsV1 terms = new TermsV1("D19-1a", 1, new TextV1("特级总承包企业迁入", "special-grade contractor moves in"),
				"郑政〔2022〕19号", "一", "CONSTR-SETTLE", LEAD, List.of(FINANCE, SCIENCE), 10, 5,
				List.of(new TreasuryWeightV1("city", 1)), List.<ObligationTermsV1>of(), List.of(CLAUSE));
		return new ApplicationSubmittedV1(APPLICATION.value(), ACME.value(), TestSeals.form("郑州某某建筑有限公司").value(),
				terms, "once", List.of(fact),
				List.of(new EvidenceV1("qualification-certificate", "D141000001", "ab12")),
				new AssessmentV1(fen, fen, band, explanation),
				new PayeeV1(ACME.value(), TestSeals.form("郑州某某建筑有限公司").value(), "102491000011",
						TestSeals.form("1702020109000123456").value()),
				CONTENT, RECEIVED);
	}

}
