package grants.review.api;

import java.util.HashMap;
import java.util.Map;

import grants.review.api.ReviewBench.Case;
import grants.runtime.testing.Answer;
import grants.runtime.testing.Person;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static grants.review.Scene.CLAUSE;
import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static grants.review.Scene.SCIENCE;
import static grants.review.api.ReviewBench.*;
import static org.assertj.core.api.Assertions.assertThat;

class ItemsApiTest {

	@Test
	void claiming_again_what_one_holds_answers_that_nothing_had_to_change() {
		Case grant = open().claim(LEAD_REVIEWER, LEAD);
		assertThat(REVIEW.as(LEAD_REVIEWER).post(grant.item(LEAD) + "/claim").receipt().events()).isEmpty();
		assertThat(grant.events()).hasSize(2);
	}

	@Test
	void one_person_can_not_act_for_two_bureaus() {
		Case grant = open(FINANCE);
		Person both = Person.of("u-both").with(Role.REVIEWER).inBureau(LEAD, FINANCE);
		grant.claim(both, FINANCE);
		assertThat(REVIEW.as(both).post(grant.item(LEAD) + "/claim").refusal().ruleName()).isEqualTo("REVIEW_DISTINCT");
		assertThat(grant.events()).hasSize(2);
	}

	@Test
	void an_item_of_another_bureau_of_the_case_is_forbidden_and_one_that_there_is_not_not_found() {
		Case grant = open(FINANCE);
		Person inTwo = Person.of("u-two").with(Role.REVIEWER).inBureau(FINANCE, SCIENCE);
		REVIEW.as(inTwo).post(grant.item(LEAD) + "/claim").problem(403);
		REVIEW.as(inTwo).post(grant.item(SCIENCE) + "/claim").problem(404);
		assertThat(grant.events()).hasSize(1);
	}

	@Test
	void an_item_goes_from_desk_to_desk_and_the_case_says_whose_it_is() {
		Case grant = open().claim(LEAD_REVIEWER, LEAD);
		assertThat(holder(grant)).isEqualTo("u-lead");
		REVIEW.as(LEAD_REVIEWER).post(grant.item(LEAD) + "/release", Map.of("reason", "on leave")).expect(200);
		assertThat(holder(grant)).isEmpty();
		grant.claim(LEAD_COLLEAGUE, LEAD);
		REVIEW.as(LEAD_APPROVER).post(grant.item(LEAD) + "/reassignment", Map.of("reason", "ill")).expect(200);
		assertThat(holder(grant)).isEmpty();
		grant.claim(LEAD_REVIEWER, LEAD);
		assertThat(holder(grant)).isEqualTo("u-lead");
	}

	@ParameterizedTest
	@CsvSource({ "rate, 7%, 400", "rate, 0.123456789, 400", "amount, 12.345, 400", "amount, a lot, 400" })
	void what_is_no_rate_or_amount_is_refused_at_its_field(String field, String value, int status) {
		Case grant = openBand().claim(LEAD_REVIEWER, LEAD);
		Map<String, Object> body = new HashMap<>(opinion(true));
		body.put(field, value);
		assertThat(REVIEW.as(LEAD_REVIEWER).post(grant.item(LEAD) + "/opinion", body).problem(status).fields())
			.containsExactly(field);
		assertThat(grant.events()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "0.0499, INSIDE_THE_BAND", "0.1001, INSIDE_THE_BAND", ", LEAD_SETS_AMOUNT" })
	void a_rate_outside_the_band_is_refused_with_the_clause(String rate, String rule) {
		Case grant = openBand().claim(LEAD_REVIEWER, LEAD);
		Map<String, Object> body = new HashMap<>(opinion(true));
		body.put("rate", rate);
		body.put("ruleReliedOn", "郑财〔2023〕7号第五条");
		Answer.ProblemAnswer refusal = REVIEW.as(LEAD_REVIEWER).post(grant.item(LEAD) + "/opinion", body).refusal();
		assertThat(refusal.ruleName()).isEqualTo(rule);
		assertThat(refusal.citations()).contains(CLAUSE);
		assertThat(grant.events()).hasSize(2);
	}

	@Test
	void an_opinion_about_another_version_is_refused() {
		Case grant = open().claim(LEAD_REVIEWER, LEAD);
		Map<String, Object> body = new HashMap<>(opinion(true));
		body.put("content", "another");
		assertThat(REVIEW.as(LEAD_REVIEWER).post(grant.item(LEAD) + "/opinion", body).refusal().ruleName())
			.isEqualTo("SAME_VERSION");
		assertThat(grant.events()).hasSize(2);
	}

	private static String holder(Case grant) {
		return grant.seenBy(LEAD_REVIEWER).path("items").get(0).path("holder").asString("");
	}

}
