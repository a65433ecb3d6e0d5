package grants.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import grants.kernel.Money;
import grants.policy.Assessment.Discretion;

import static grants.policy.Language.under;
import static org.assertj.core.api.Assertions.assertThat;

/** What is left to a reviewer: a rate, an amount, or nothing. */
class DiscretionTest {

	@ParameterizedTest
	@CsvSource({ "T2-band, 100000.00, 400000.00", "T2-most, 0.01, 1000000.00" })
	void an_amount_inside_a_band_and_the_caps(String measure, String lowest, String highest) {
		leavesAnAmount(under(measure).eligible(), lowest, highest);
	}

	@Test
	void an_amount_under_a_cited_rule_up_to_what_the_stages_may_cost_together() {
		Assessment.Eligible listed = under("T2-staged", "stage", "listed").eligible();
		Assessment.Eligible filed = under("T2-staged", "stage", "filed").eligible();
		leavesAnAmount(listed, "0.01", "10000000.00");
		assertThat(listed.scope()).isEqualTo("stage:listed");
		assertThat(filed.scope()).isEqualTo("stage:filed");
		assertThat(listed.capKeys()).isEqualTo(filed.capKeys()).containsExactly("VC-RISK/once");
	}

	@Test
	void the_amount_of_a_place_that_a_round_decides() {
		leavesAnAmount(under("T2-ranked", "year", "2023").eligible(), "200000.00", "500000.00");
	}

	@Test
	void nothing_where_every_place_pays_the_same() {
		assertThat(under("T2-equal").amount()).isEqualTo(Money.ofYuan(500_000));
	}

	@Test
	void a_rate_that_may_be_nothing() {
		Assessment.Eligible eligible = compared().eligible();
		assertThat(eligible.discretion()).isEqualTo(Discretion.RATE);
		assertThat(eligible.lowest()).isEqualTo(Money.ZERO);
		assertThat(eligible.highest()).isEqualTo(Money.parseYuan("1.50"));
	}

	@Test
	void a_measure_says_how_it_is_called_for() {
		assertThat(compared().measure().call()).hasValueSatisfying(call -> {
			assertThat(call.kind()).isEqualTo(CallRule.Kind.QUOTA);
			assertThat(call.places()).hasValue(3);
		});
		assertThat(under("T2-ranked").measure().call()).hasValueSatisfying(call -> assertThat(call.places()).isEmpty());
		assertThat(under("T2-most").measure().call()).isEmpty();
	}

	private static Language compared() {
		return under("T2-compared", "loanRatePercent", "4.95", "lprPercent", "3.45", "moneyIn", "100.01", "moneyOut",
				"100", "startedOn", "2024-01-01", "endedOn", "2024-01-01", "export", "no");
	}

	private static void leavesAnAmount(Assessment.Eligible eligible, String lowest, String highest) {
		assertThat(eligible.discretion()).isEqualTo(Discretion.AMOUNT);
		assertThat(eligible.band()).isEmpty();
		assertThat(eligible.lowest()).isEqualTo(Money.parseYuan(lowest));
		assertThat(eligible.highest()).isEqualTo(Money.parseYuan(highest));
	}

}
