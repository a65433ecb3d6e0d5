package grants.policy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import grants.kernel.Money;

import static grants.policy.Construction.application;
import static org.assertj.core.api.Assertions.assertThat;

/** 郑政〔2022〕19号 三、（二）: promotion, lists and honours; fixed amounts. */
class StrongerEnterprisesTest {

	@ParameterizedTest
	@CsvSource({ "D19-2.1a, 3000000", "D19-2.1b, 2000000", "D19-2.1c, 1000000", "D19-2.1d, 500000", "D19-2.2, 1000000",
			"D19-2.3a, 300000", "D19-2.3b, 100000" })
	void pays_the_amount_that_is_printed(String measure, long yuan) {
		assertThat(application(measure).amount()).isEqualTo(Money.ofYuan(yuan));
	}

	@ParameterizedTest
	@CsvSource({ "D19-2.1a, special-grade", "D19-2.1b, design-class-a", "D19-2.1c, survey-class-a",
			"D19-2.1d, supervision-class-a" })
	void rewards_one_qualification_each(String measure, String own) {
		FactRequired promotedTo = application(measure).measure().facts().getFirst();
		assertThat(promotedTo.choices()).extracting(Choice::id)
			.filteredOn(to -> application(measure).stating("promotedTo", to).failures().isEmpty())
			.containsExactly(own);
		assertThat(application(measure).stating("promoted", "no").failures())
			.containsExactly("the qualification was obtained by promotion, not by moving in, transfer or renewal");
	}

	@Test
	void several_qualifications_bring_several_rewards_each_once() {
		assertThat(certified("D19-2.1a", "D141000001").scope()).isEqualTo("certificate:D141000001");
		assertThat(certified("D19-2.1a", " d141000002").scope()).isEqualTo("certificate:D141000002");
		assertThat(application("D19-2.1a").measure().overlap().group())
			.isEqualTo(application("D19-2.1d").measure().overlap().group());
		assertThat(application("D19-2.1a").measure().servingOnce(application("D19-2.1a").facts()))
			.extracting(Evidence::kind)
			.containsExactly("qualification-promotion");
	}

	private static Assessment.Eligible certified(String measure, String number) {
		return application(measure).notShowing("qualification-promotion")
			.showing("qualification-promotion", number)
			.eligible();
	}

	@ParameterizedTest
	@CsvSource({ "china-500, true", "china-private-500, true", "survey-design-100, true", "design-class-a-50, true",
			"other, false" })
	void four_lists_count_for_the_first_time_once_per_enterprise(String ranking, boolean counts) {
		Applied applied = application("D19-2.2").stating("ranking", ranking);
		assertThat(applied.failures().isEmpty()).isEqualTo(counts);
		assertThat(applied.stating("ranking", "china-500").eligible().scope()).isEqualTo("once");
		assertThat(applied.stating("firstRanked", "no").failures())
			.containsExactly("it is on the list for the first time");
	}

	@Test
	void a_list_that_names_many_enterprises_serves_them_all() {
		assertThat(application("D19-2.2").measure().servingOnce(application("D19-2.2").facts())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "zhan-tianyou, true, false", "luban, true, false", "municipal-gold-cup, true, false",
			"national-quality, true, false", "national-building, true, false", "excellent-survey, true, false",
			"excellent-design, true, false", "other-national, true, false", "zhongzhou-cup, false, true",
			"shangding-cup, false, true", "other, false, false" })
	void an_honour_is_national_or_provincial_or_neither(String honour, boolean national, boolean cup) {
		assertThat(application("D19-2.3a").stating("honour", honour).failures().isEmpty()).isEqualTo(national);
		assertThat(application("D19-2.3b").stating("honour", honour).failures().isEmpty()).isEqualTo(cup);
	}

	// （七）: works in other cities with provincial or higher honours enjoy the local
	// rewards
	@ParameterizedTest
	@CsvSource({ "D19-2.3a, luban, no, true", "D19-2.3b, zhongzhou-cup, no, true",
			"D19-2.3b, other-provincial, no, true", "D19-2.3b, other-provincial, yes, false" })
	void works_outside_the_city_count_too(String measure, String honour, String inCity, boolean counts) {
		assertThat(application(measure).stating("honour", honour).stating("workInCity", inCity).failures().isEmpty())
			.isEqualTo(counts);
	}

	@ParameterizedTest
	@ValueSource(strings = { "D19-2.3a", "D19-2.3b" })
	void one_reward_per_work_to_a_principal_creator_and_the_higher_while_both_are_pending(String measure) {
		Applied applied = application(measure).notShowing("project-approval")
			.showing("project-approval", "2301-410105-04-01-123456");
		assertThat(applied.eligible().scope()).isEqualTo("work:2301-410105-04-01-123456");
		assertThat(applied.measure().overlap().mode()).isEqualTo(Overlap.Mode.HIGHER_OF);
		assertThat(applied.measure().overlap().group().id()).isEqualTo("CONSTR-HONOUR");
		assertThat(applied.stating("principalCreator", "no").failures())
			.containsExactly("the enterprise is the principal creator");
	}

}
