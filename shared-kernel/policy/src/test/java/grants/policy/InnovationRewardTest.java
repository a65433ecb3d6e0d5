package grants.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Construction.application;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 郑政〔2022〕19号 三、（六): patents, science projects, national awards and technology transfer;
 * green buildings have a test of their own.
 */
class InnovationRewardTest {

	@ParameterizedTest
	@CsvSource({ "D19-6a, 20000, once", "D19-6b, 200000, project:科技-1", "D19-6c, 150000, project:科技-1" })
	void pays_the_amount_that_is_printed_once(String measure, long yuan, String scope) {
		Applied applied = application(measure);
		if (!scope.equals("once")) {
			applied.notShowing("science-project-approval").showing("science-project-approval", " 科技－１");
		}
		assertThat(applied.amount()).isEqualTo(Money.ofYuan(yuan));
		assertThat(applied.eligible().scope()).isEqualTo(scope);
	}

	@ParameterizedTest
	@ValueSource(strings = { "utility-model", "design" })
	void rewards_invention_patents_that_were_granted_to_the_enterprise_only(String kind) {
		assertThat(application("D19-6a").stating("patentKind", kind).failures())
			.containsExactly("the patent is a national invention patent");
		assertThat(application("D19-6a").stating("grantedToApplicant", "no").failures())
			.containsExactly("the patent was granted to the enterprise and not acquired");
	}

	@Test
	void a_patent_serves_one_enterprise_once() {
		Applied applied = application("D19-6a");
		assertThat(applied.measure().servingOnce(applied.facts())).extracting(Evidence::kind)
			.containsExactly("patent-certificate");
	}

	@ParameterizedTest
	@CsvSource({ "leading, true, false", "advanced, false, true", "other, false, false" })
	void a_project_is_subsidised_by_the_level_that_experts_found(String level, boolean leading, boolean advanced) {
		assertThat(application("D19-6b").stating("judgedLevel", level).failures().isEmpty()).isEqualTo(leading);
		assertThat(application("D19-6c").stating("judgedLevel", level).failures().isEmpty()).isEqualTo(advanced);
	}

	@Test
	void both_levels_are_of_one_type_and_universities_and_institutes_can_apply() {
		assertThat(application("D19-6b").measure().overlap()).isEqualTo(application("D19-6c").measure().overlap());
		assertThat(application("D19-6b").measure().beneficiaries()).extracting(BeneficiaryKind::id)
			.contains("construction-enterprise", "university", "research-institute");
	}

	@ParameterizedTest
	@CsvSource({ "D19-6e, award:国科奖-1", "D19-6f, year:2023" })
	void an_amount_that_the_text_does_not_name_is_set_under_a_rule(String measure, String scope) {
		Applied applied = application(measure);
		if (measure.equals("D19-6e")) {
			applied.notShowing("national-science-award").showing("national-science-award", "国科奖-1");
		}
		Assessment.Eligible eligible = applied.eligible();
		assertThat(eligible.discretion()).isEqualTo(Assessment.Discretion.AMOUNT);
		assertThat(eligible.lowest()).isEqualTo(Money.ofFen(1));
		assertThat(eligible.highest()).isEqualTo(Money.ofYuan(100_000_000));
		assertThat(eligible.scope()).isEqualTo(scope);
	}

	@Test
	void a_national_award_and_technology_contracts_are_needed() {
		assertThat(application("D19-6e").stating("nationalScienceAward", "no").failures())
			.containsExactly("the work won a national science and technology award");
		assertThat(application("D19-6f").stating("technologyContracts", "0").failures())
			.containsExactly("technology contracts were concluded in that year");
		assertThat(application("D19-6f").stating("technologyContracts", "0.01").failures()).isEmpty();
	}

}
