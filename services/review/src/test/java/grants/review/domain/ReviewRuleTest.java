package grants.review.domain;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReviewRuleTest {

	@Test
	void ids_are_counted_from_1_in_the_order_of_the_table() {
		assertThat(Arrays.stream(ReviewRule.values()).map(ReviewRule::id)).containsExactly(
				Arrays.stream(ReviewRule.values()).map(rule -> "REV-" + (rule.ordinal() + 1)).toArray(String[]::new));
	}

	@Test
	void every_rule_says_what_holds_and_where_it_comes_from() {
		assertThat(ReviewRule.values()).allSatisfy(rule -> {
			assertThat(rule.sentence().zh()).endsWith("。");
			assertThat(rule.sentence().en()).endsWith(".");
			assertThat(rule.citation()).isNotBlank();
		});
	}

}
