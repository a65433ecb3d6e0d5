package grants.review.domain;

import java.util.List;

import grants.kernel.Money;
import grants.kernel.Text;
import grants.review.command.GiveOpinion;
import grants.review.event.OpinionGiven;
import grants.review.vocabulary.AmountChoice;
import grants.review.vocabulary.Assessment;
import grants.review.vocabulary.Explanation.Step;
import grants.review.vocabulary.ProposedAward;
import grants.review.vocabulary.Rate;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static grants.review.Scene.*;
import static grants.review.domain.ReviewRule.*;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GiveOpinionTest {

	private static final String RULE = "郑财〔2023〕7号第五条";

	@Test
	void a_cooperating_bureau_answers_and_sets_no_amount() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(opine(FINANCE, FINANCE_REVIEWER, true))
			.expectEvents(opinion(FINANCE, FINANCE_REVIEWER, true, List.of(LEAD, SCIENCE), false));
	}

	@Test
	void the_leads_favourable_opinion_takes_the_assessed_amount() {
		leadHolds(EXACT).when(opine(LEAD, LEAD_REVIEWER, true))
			.expectEvents(opinion(LEAD, LEAD_REVIEWER, true, List.of(FINANCE), false));
	}

	@Test
	void the_leads_unfavourable_opinion_sets_no_amount() {
		leadHolds(EXACT).when(opine(LEAD, LEAD_REVIEWER, false))
			.expectEvents(opinion(LEAD, LEAD_REVIEWER, false, List.of(FINANCE), false));
	}

	@Test
	void the_last_opinion_lets_the_lead_conclude() {
		fixture().given(answered(true).subList(0, 6))
			.when(opine(LEAD, LEAD_REVIEWER, true))
			.expectEvents(opinion(LEAD, LEAD_REVIEWER, true, List.of(), true));
	}

	@Test
	void so_does_the_leads_when_the_time_of_the_others_has_passed() {
		fixture().given(opened(), periodEnded(false, LEAD, FINANCE, SCIENCE), claimed(LEAD, LEAD_REVIEWER))
			.when(opine(LEAD, LEAD_REVIEWER, true))
			.expectEvents(opinion(LEAD, LEAD_REVIEWER, true, List.of(FINANCE, SCIENCE), true));
	}

	@Test
	void a_late_opinion_still_counts_until_the_lead_concludes() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER), periodEnded(false, LEAD, FINANCE, SCIENCE))
			.when(opine(FINANCE, FINANCE_REVIEWER, false))
			.expectEvents(opinion(FINANCE, FINANCE_REVIEWER, false, List.of(LEAD, SCIENCE), false));
	}

	@Test
	void REV_22_after_that_it_does_not() {
		fixture()
			.given(then(List.of(opened(), claimed(LEAD, LEAD_REVIEWER), claimed(FINANCE, FINANCE_REVIEWER)),
					opinion(LEAD, LEAD_REVIEWER, false, List.of(FINANCE, SCIENCE), false),
					periodEnded(true, FINANCE, SCIENCE), rejectionProposed(LEAD_REVIEWER)))
			.when(opine(FINANCE, FINANCE_REVIEWER, true))
			.expectNoEvents()
			.expectException(refusedBy(IN_ITS_TURN));
	}

	@Test
	void REV_1_not_for_another_bureau() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER))
			.when(opine(LEAD, FINANCE_REVIEWER, true))
			.expectNoEvents()
			.expectException(refusedBy(OWN_BUREAU));
	}

	@Test
	void REV_2_not_if_tied_since_the_claim() {
		leadHolds(EXACT).when(opine(LEAD, tied(LEAD_REVIEWER), true))
			.expectNoEvents()
			.expectException(refusedBy(UNRELATED));
	}

	@Test
	void REV_5_not_without_holding_the_item() {
		fixture().given(opened())
			.when(opine(LEAD, LEAD_REVIEWER, true))
			.expectNoEvents()
			.expectException(refusedBy(HOLDER_ANSWERS));
	}

	@Test
	void REV_5_not_by_a_colleague_of_the_holder() {
		leadHolds(EXACT).when(opine(LEAD, LEAD_COLLEAGUE, true))
			.expectNoEvents()
			.expectException(refusedBy(HOLDER_ANSWERS));
	}

	@Test
	void REV_5_not_after_an_approver_took_the_item_back() {
		fixture().given(opened(), claimed(LEAD, LEAD_REVIEWER), reassigned(LEAD, LEAD_REVIEWER, LEAD_APPROVER))
			.when(opine(LEAD, LEAD_REVIEWER, true))
			.expectNoEvents()
			.expectException(refusedBy(HOLDER_ANSWERS));
	}

	@Test
	void REV_7_not_twice() {
		fixture().given(answered(true))
			.when(opine(LEAD, LEAD_REVIEWER, false))
			.expectNoEvents()
			.expectException(refusedBy(ANSWERED_ONCE));
	}

	@Test
	void REV_8_not_about_another_version() {
		leadHolds(EXACT)
			.when(new GiveOpinion(CASE, LEAD, LEAD_REVIEWER, true, "reason", "sha256:other", AmountChoice.NONE, AT))
			.expectNoEvents()
			.expectException(refusedBy(SAME_VERSION));
	}

	@Test
	void REV_9_not_without_a_reason() {
		leadHolds(EXACT).when(new GiveOpinion(CASE, LEAD, LEAD_REVIEWER, true, "　", CONTENT, AmountChoice.NONE, AT))
			.expectNoEvents()
			.expectException(refusedBy(WRITTEN_REASON));
	}

	@Test
	void REV_10_a_cooperating_bureau_that_names_an_amount_is_refused() {
		fixture().given(opened(), claimed(FINANCE, FINANCE_REVIEWER))
			.when(opine(FINANCE, FINANCE_REVIEWER, true, new AmountChoice(AMOUNT, null, null)))
			.expectNoEvents()
			.expectException(refusedBy(LEAD_SETS_AMOUNT));
	}

	@Test
	void REV_10_an_unfavourable_opinion_that_names_an_amount_is_refused() {
		leadHolds(EXACT).when(opine(LEAD, LEAD_REVIEWER, false, new AmountChoice(AMOUNT, null, null)))
			.expectNoEvents()
			.expectException(refusedBy(LEAD_SETS_AMOUNT));
	}

	@Test
	void an_exact_amount_may_be_repeated() {
		leadHolds(EXACT).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(AMOUNT, null, null)))
			.expectEvents(opinion(LEAD, LEAD_REVIEWER, true, List.of(FINANCE), false));
	}

	@ParameterizedTest
	@ValueSource(strings = { "7999999.99", "8000000.01" })
	void REV_11_but_not_changed(String yuan) {
		leadHolds(EXACT).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(Money.parseYuan(yuan), null, null)))
			.expectNoEvents()
			.expectException(refusedBy(INSIDE_THE_BAND));
	}

	@Test
	void REV_11_nor_is_there_a_rule_to_rely_on_where_the_rules_give_the_amount() {
		leadHolds(EXACT).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(AMOUNT, null, RULE)))
			.expectNoEvents()
			.expectException(refusedBy(INSIDE_THE_BAND));
	}

	@ParameterizedTest
	@CsvSource({ "0.05, 2000000.0065, 2000000.01", "0.0625, 2500000.008125, 2500000.01",
			"0.08, 3200000.0104, 3200000.01" })
	void a_rate_inside_the_band_gives_base_times_rate_rounded_once(String rate, String exact, String amount) {
		leadHolds(BAND).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(null, new Rate(rate), RULE)))
			.expectEvents(proposed(new ProposedAward(Money.parseYuan(amount), new Rate(rate), RULE,
					EXPLANATION.continuedBy(List.of(step("计算基数", "base", "40000000.13", "CNY", CLAUSE),
							step("审核人确定的比例", "rate set by the reviewer", rate, "", RULE),
							step("基数乘以比例", "base times rate", exact, "CNY", CLAUSE),
							step("四舍五入到分", "rounded half up to the fen", amount, "CNY", CLAUSE)), RULE))));
	}

	@Test
	void a_rate_whose_amount_exceeds_the_cap_is_reduced_to_it_and_says_so() {
		leadHolds(BAND).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(null, new Rate("0.10"), RULE)))
			.expectEvents(
					proposed(new ProposedAward(Money.ofYuan(3_500_000), new Rate("0.10"), RULE,
							EXPLANATION.continuedBy(List.of(step("计算基数", "base", "40000000.13", "CNY", CLAUSE),
									step("审核人确定的比例", "rate set by the reviewer", "0.10", "", RULE),
									step("基数乘以比例", "base times rate", "4000000.0130", "CNY", CLAUSE),
									step("四舍五入到分", "rounded half up to the fen", "4000000.01", "CNY", CLAUSE),
									step("不超过条款上限", "not above the measure's cap", "3500000.00", "CNY", CLAUSE)),
									RULE))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.04999999", "0.10000001", "0", "1" })
	void REV_11_not_at_a_rate_outside_the_band(String rate) {
		leadHolds(BAND).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(null, new Rate(rate), RULE)))
			.expectNoEvents()
			.expectException(refusedBy(INSIDE_THE_BAND));
	}

	@Test
	void REV_10_a_band_asks_for_a_rate() {
		leadHolds(BAND).when(opine(LEAD, LEAD_REVIEWER, true))
			.expectNoEvents()
			.expectException(refusedBy(LEAD_SETS_AMOUNT));
		leadHolds(BAND)
			.when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(Money.ofYuan(2_500_000), new Rate("0.06"), RULE)))
			.expectNoEvents()
			.expectException(refusedBy(LEAD_SETS_AMOUNT));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.01", "1000000.00" })
	void an_amount_inside_the_range_is_what_the_reviewer_sets(String yuan) {
		leadHolds(RANGE).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(Money.parseYuan(yuan), null, RULE)))
			.expectEvents(proposed(new ProposedAward(Money.parseYuan(yuan), null, RULE, EXPLANATION
				.continuedBy(List.of(step("审核人确定的金额", "amount set by the reviewer", yuan, "CNY", RULE)), RULE))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1000000.01", "0.00", "-0.01" })
	void REV_11_not_an_amount_outside_the_range_or_nothing(String yuan) {
		leadHolds(RANGE).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(Money.parseYuan(yuan), null, RULE)))
			.expectNoEvents()
			.expectException(refusedBy(INSIDE_THE_BAND));
	}

	@Test
	void REV_10_a_range_asks_for_an_amount() {
		leadHolds(RANGE).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(null, new Rate("0.06"), RULE)))
			.expectNoEvents()
			.expectException(refusedBy(LEAD_SETS_AMOUNT));
	}

	@Test
	void REV_12_whoever_sets_names_the_rule_relied_on() {
		leadHolds(BAND).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(null, new Rate("0.06"), null)))
			.expectNoEvents()
			.expectException(refusedBy(RULE_RELIED_ON));
		leadHolds(RANGE).when(opine(LEAD, LEAD_REVIEWER, true, new AmountChoice(Money.ofYuan(500_000), null, " ")))
			.expectNoEvents()
			.expectException(refusedBy(RULE_RELIED_ON));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-0.05", "5%", "1e-1", "0.123456789", "", ".05", "1.00000001", "2" })
	void a_rate_is_a_plain_decimal_fraction(String rate) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rate(rate));
	}

	private static TestExecutor<ReviewCase> leadHolds(Assessment assessment) {
		return fixture().given(opened(submission(assessment, FINANCE)), claimed(LEAD, LEAD_REVIEWER));
	}

	private static OpinionGiven proposed(ProposedAward award) {
		return new OpinionGiven(CASE, APPLICATION, ACME, LEAD, LEAD_REVIEWER.actor(), true, "as the evidence shows",
				CONTENT, award, List.of(FINANCE), LEAD, false, AT);
	}

	private static Step step(String zh, String en, String value, String unit, String citation) {
		return new Step(Text.of(zh, en), value, unit, citation);
	}

}
