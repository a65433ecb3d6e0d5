package grants.review.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import grants.review.api.ReviewBench.Case;
import grants.runtime.testing.Answer.ProblemAnswer;
import grants.runtime.testing.Person;
import grants.runtime.web.Role;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static grants.review.Scene.FINANCE;
import static grants.review.Scene.LEAD;
import static grants.review.api.ReviewBench.*;
import static org.assertj.core.api.Assertions.assertThat;

class DecisionsApiTest {

	@Test
	void nothing_is_decided_while_the_notice_runs() {
		Case grant = open().opine(LEAD_REVIEWER, LEAD, true).conclude();
		ProblemAnswer refusal = grant.decide(LEAD_APPROVER, approval()).refusal();
		assertThat(refusal.ruleName()).isEqualTo("NOTICE_FIRST");
		assertThat(refusal.detail()).contains("公示至");
		assertThat(grant.stage()).isEqualTo("ON_NOTICE");
	}

	@Test
	void nobody_decides_on_their_own_opinion() {
		Person both = Person.of("u-reviews-and-approves").with(Role.REVIEWER, Role.APPROVER).inBureau(LEAD);
		Case grant = open().opine(both, LEAD, false);
		REVIEW.as(both).post(grant.path() + "/conclusion", Map.of()).expect(200);
		assertThat(grant.decide(both, rejection()).refusal().ruleName()).isEqualTo("DECIDER_IS_ANOTHER");
		grant.decide(LEAD_APPROVER, rejection()).expect(200);
	}

	@Test
	void an_approver_of_a_cooperating_bureau_is_turned_away() {
		Case grant = open(FINANCE);
		Person financeApprover = Person.of("u-finance-approver").with(Role.APPROVER).inBureau(FINANCE);
		grant.decide(financeApprover, rejection()).problem(403);
		REVIEW.as(financeApprover).post(grant.path() + "/conclusion", Map.of()).problem(403);
	}

	@Test
	void against_another_bureaus_no_the_lead_says_why() {
		Case grant = open(FINANCE).opine(FINANCE_REVIEWER, FINANCE, false).opine(LEAD_REVIEWER, LEAD, true);
		assertThat(REVIEW.as(LEAD_REVIEWER).post(grant.path() + "/conclusion", Map.of()).refusal().ruleName())
			.isEqualTo("AGAINST_WITH_REASON");
		REVIEW.as(LEAD_REVIEWER)
			.post(grant.path() + "/conclusion", Map.of("reason", "checked at the issuer"))
			.expect(200);
		JsonNode conclusion = grant.seenBy(FINANCE_REVIEWER).path("conclusion");
		assertThat(conclusion.path("overruled").get(0).asString()).isEqualTo(FINANCE);
		assertThat(conclusion.path("reason").asString()).isEqualTo("checked at the issuer");
	}

	@Test
	void a_verdict_that_there_is_not_is_refused_at_its_field() {
		Case grant = open();
		Map<String, Object> body = new HashMap<>(rejection());
		body.put("verdict", "POSTPONE");
		assertThat(grant.decide(LEAD_APPROVER, body).problem(400).fields()).containsExactly("verdict");
	}

	@Test
	void a_rejection_without_a_clause_is_refused() {
		Case grant = open().opine(LEAD_REVIEWER, LEAD, false).conclude();
		Map<String, Object> body = new HashMap<>(rejection());
		body.put("citations", List.of());
		assertThat(grant.decide(LEAD_APPROVER, body).refusal().ruleName()).isEqualTo("REJECTION_CITES");
	}

	@Test
	void the_preview_shows_what_would_be_decided_and_what_the_caller_can_do() {
		Case grant = open().toDecide();
		JsonNode preview = REVIEW.as(LEAD_APPROVER).get(grant.path() + "/decision").expect(200).json();
		assertThat(preview.path("content").asString()).isEqualTo(CONTENT);
		assertThat(preview.path("award").path("amount").asString()).isEqualTo("8000000.00");
		assertThat(preview.path("notice").path("ended").asBoolean()).isTrue();
		assertThat(preview.path("decide")
			.valueStream()
			.map(step -> step.path("action").asString() + " " + step.path("possible").asBoolean()))
			.containsExactly("APPROVE true", "REJECT true");
		JsonNode asReviewer = REVIEW.as(LEAD_REVIEWER).get(grant.path() + "/decision").expect(200).json();
		assertThat(asReviewer.path("decide").isEmpty()).isTrue();
		REVIEW.as(OUTSIDER).get(grant.path() + "/decision").problem(403);
		REVIEW.asNobody().get(grant.path() + "/decision").problem(401);
	}

}
