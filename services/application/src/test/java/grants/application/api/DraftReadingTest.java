package grants.application.api;

import java.time.LocalDate;
import java.util.List;

import grants.application.domain.DraftState.Open;
import grants.application.vocabulary.Assessment.Band;
import grants.application.vocabulary.Evidence;
import grants.application.vocabulary.Obligation;
import grants.application.vocabulary.SharedCap;
import grants.application.vocabulary.Submission;
import grants.application.vocabulary.TreasuryWeight;
import grants.kernel.Money;
import grants.kernel.SocialCreditCode;
import grants.policy.Catalogue;
import grants.runtime.testing.TestSeals;
import grants.runtime.web.Unprocessable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class DraftReadingTest {

	private static final Catalogue CATALOGUE = Catalogue.published();

	private static final SocialCreditCode BENEFICIARY = new SocialCreditCode("91410100MA45ABCD12");

	private static final SocialCreditCode OTHER = new SocialCreditCode("91410100MA45ABCE26");

	private static final LocalDate RECEIVED = LocalDate.parse("2025-08-01");

	@Test
	void a_promise_is_dated_from_the_settlement() {
		Submission submission = read(SampleContent.settling(BENEFICIARY));
		assertThat(submission.assessment().lowest()).isEqualTo(Money.ofYuan(8_000_000));
		assertThat(submission.terms().obligations())
			.extracting(Obligation::kind, Obligation::startsOn, Obligation::lastDay)
			.containsExactly(tuple("RESIDENCY_LOCK_IN", LocalDate.parse("2023-01-10"), LocalDate.parse("2028-01-10")));
		assertThat(submission.entitlement()).hasToString("CONSTR-SETTLE / once");
	}

	@Test
	void a_reviewer_sets_the_rate_inside_the_band_and_the_years_cap_is_named() {
		Submission submission = read(SampleContent.investment(BENEFICIARY, OTHER, "30000000.00"));
		assertThat(submission.assessment().lowest()).isEqualTo(Money.ofYuan(1_500_000));
		assertThat(submission.assessment().highest()).isEqualTo(Money.ofYuan(3_000_000));
		assertThat(submission.assessment().band()).extracting(Band::base).isEqualTo(Money.ofYuan(30_000_000));
		assertThat(submission.terms().caps()).extracting(SharedCap::key, SharedCap::limit)
			.containsExactly(tuple("VC-RISK/year:2024", Money.ofYuan(5_000_000)));
		assertThat(submission.scope()).isEqualTo("year:2024/investee:" + OTHER);
	}

	@Test
	void measures_of_one_type_under_two_documents_claim_the_same_and_share_a_cap() {
		Submission city = read(SampleContent.techLoans(BENEFICIARY, "D18-4"));
		Submission bank = read(SampleContent.techLoans(BENEFICIARY, "D66-3.1"));
		assertThat(city.entitlement()).isEqualTo(bank.entitlement());
		assertThat(city.terms().caps().getFirst().key()).isEqualTo(bank.terms().caps().getFirst().key());
	}

	@Test
	void the_city_and_the_district_that_is_named_pay_equal_shares() {
		Submission submission = read(SampleContent.greenBuilding(BENEFICIARY, "2301-410105-04-01-123456", "LS-1"));
		assertThat(submission.terms().treasuries()).containsExactly(new TreasuryWeight("city", 1),
				new TreasuryWeight("district-410105", 1));
		assertThat(submission.assessment().highest()).isEqualTo(Money.parseYuan("222220.00"));
	}

	@Test
	void a_certificate_serves_once_and_proof_of_a_standing_fact_every_time() {
		assertThat(read(SampleContent.investment(BENEFICIARY, OTHER, "30000000.00")).evidence())
			.filteredOn(Evidence::servesOnce)
			.extracting(Evidence::kind)
			.containsExactly("capital-verification");
	}

	@Test
	void every_fact_that_was_used_is_stored_with_its_evidence() {
		Submission submission = read(SampleContent.settling(BENEFICIARY));
		assertThat(submission.assessment().explanation().facts())
			.allSatisfy(fact -> assertThat(submission.evidence()).extracting(Evidence::kind).contains(fact.evidence()));
	}

	@Test
	void the_digest_names_the_content() {
		SampleContent content = SampleContent.settling(BENEFICIARY);
		String digest = read(content).content();
		assertThat(digest).matches("[0-9a-f]{64}").isEqualTo(read(SampleContent.settling(BENEFICIARY)).content());
		assertThat(read(content.stating("settledOn", "2023-01-11")).content()).isNotEqualTo(digest);
		assertThat(read(SampleContent.settling(OTHER)).content()).isNotEqualTo(digest);
	}

	@Test
	void everything_that_is_missing_is_named_at_once() {
		SampleContent content = SampleContent.settling(BENEFICIARY)
			.anonymous()
			.without("settledOn")
			.stating("qualification", "best")
			.stating("favouriteColour", "red")
			.withoutEvidence("settlement-registration");
		refused(content, "beneficiaryName", "payee", "facts.settledOn", "facts.qualification", "facts.favouriteColour",
				"evidence.settlement-registration");
	}

	@Test
	void every_condition_that_is_not_met_is_named_at_once_with_the_wrong_payee() {
		refused(SampleContent.settling(BENEFICIARY)
			.stating("qualification", "first-grade")
			.stating("fromOutsideCity", "no")
			.payableTo(OTHER), "payee.code", "facts.fromOutsideCity", "facts.qualification");
	}

	private static Submission read(SampleContent sample) {
		SealedDrafts sealed = new SealedDrafts(TestSeals.withoutKeys());
		Open draft = new Open(sample.beneficiary(), sample.measureId(),
				sealed.seal(sample.beneficiary(), sample.content()), 0);
		return new DraftReading(CATALOGUE.inForceOn(sample.measureId(), RECEIVED).orElseThrow(), draft, sealed,
				RECEIVED)
			.submission();
	}

	private static void refused(SampleContent sample, String... fields) {
		assertThatExceptionOfType(Unprocessable.class).isThrownBy(() -> read(sample))
			.satisfies(refusal -> assertThat(List.of(fields))
				.allSatisfy(field -> assertThat(refusal.getMessage()).contains("FieldError[field=" + field + ",")))
			.satisfies(refusal -> assertThat(refusal.getMessage().split("FieldError", -1)).hasSize(fields.length + 1));
	}

}
